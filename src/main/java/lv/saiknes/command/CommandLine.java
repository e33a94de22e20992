package lv.saiknes.command;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import lv.saiknes.evidence.SourceException;
import lv.saiknes.query.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/**
 * The commands of the program. An argument list that names none of them starts the
 * server. Exit codes: 0 done, 1 something is wrong with data or surroundings, 2 the
 * command was not understood.
 */
public final class CommandLine {

	/** Returned instead of an exit code when the server was started. */
	public static final int KEEPS_RUNNING = -1;

	private static final Set<String> HELP = Set.of("--help", "-h", "help", "--version", "-V");

	private CommandLine() {
	}

	/**
	 * Runs the command that these arguments name.
	 * @param application the Spring application that the server and {@code load} start
	 * @param args what was written behind the program's name
	 * @return its exit code, or {@link #KEEPS_RUNNING}
	 */
	public static int run(Class<?> application, String... args) {
		picocli.CommandLine commands = new picocli.CommandLine(new Root());
		commands.addSubcommand(new ValidateCommand())
			.addSubcommand(new LoadCommand(application))
			.addSubcommand(new CiteCommand())
			.addSubcommand(new VerifyEvidenceCommand())
			.addSubcommand(new CoverageCommand())
			.addSubcommand(new ExportCommand())
			.addSubcommand(new DocumentCommand());
		if (args.length == 0 || (args[0].startsWith("-") && !HELP.contains(args[0]))) {
			return Server.start(application, Arrays.asList(args));
		}
		commands.setExecutionExceptionHandler((exception, command, parsed) -> {
			if (exception instanceof SourceException || exception instanceof StoreException
					|| exception instanceof CommandException || exception instanceof UncheckedIOException) {
				command.getErr().println(exception.getMessage());
				return 1;
			}
			throw exception;
		});
		return commands.execute(args);
	}

	@Command(name = "saiknes", versionProvider = Version.class, mixinStandardHelpOptions = true,
			synopsisSubcommandLabel = "[COMMAND]", subcommands = picocli.CommandLine.HelpCommand.class,
			description = { "A graph knowledge base of regional plans and partnerships.",
					"Without a command it serves the API, the playground and the start page.", "" },
			footer = { "", "Options of the server:",
					"  --rebuild            make the embedded store anew from the seed data",
					"  --server.port=PORT   listen on another port than 8080",
					"  --saiknes.store.directory=DIR      where the embedded store lies (default: data)",
					"  --saiknes.seed.directory=DIR       seed data to load (default: seed-data, else the packed copy)",
					"  --saiknes.sources.directory=DIR    source texts, to show cited passages",
					"  --spring.neo4j.uri=URI             use this Neo4j server instead of the embedded one",
					"                                     (with --spring.neo4j.authentication.username and .password)" })
	private static final class Root {

	}

	/** The version that the build wrote into the program's manifest. */
	static final class Version implements IVersionProvider {

		@Override
		public String[] getVersion() {
			String version = CommandLine.class.getPackage().getImplementationVersion();
			return new String[] { "Saiknes " + ((version != null) ? version : "(not packaged)") };
		}

	}

	/** Arguments for Spring: {@code --rebuild} is short for the store's setting. */
	static List<String> springArguments(List<String> args) {
		return args.stream().map((arg) -> arg.equals("--rebuild") ? "--saiknes.store.rebuild=true" : arg).toList();
	}

}
