package lv.saiknes.command;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import lv.saiknes.evidence.SourceException;
import lv.saiknes.query.StoreException;
import lv.saiknes.settings.Setting;
import org.apache.commons.text.WordUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.RunLast;

/**
 * The commands of the program. An argument list that names none of them starts the
 * server. Exit codes: 0 done, 1 something is wrong with data or surroundings, 2 the
 * command was not understood.
 */
public final class CommandLine {

	/** Returned instead of an exit code when the server was started. */
	public static final int KEEPS_RUNNING = -1;

	private static final int NOT_UNDERSTOOD = picocli.CommandLine.ExitCode.USAGE;

	/** Of a description in the help, without what it is indented. */
	private static final int TEXT_WIDTH = 70;

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
		if (args.length == 0 || (args[0].startsWith("-") && !HELP.contains(args[0]))) {
			Optional<String> stray = stray(Arrays.asList(args));
			stray.ifPresent(System.err::println);
			return stray.isPresent() ? NOT_UNDERSTOOD : Server.start(application, Arrays.asList(args));
		}
		picocli.CommandLine commands = new picocli.CommandLine(new Root());
		commands.addSubcommand(new ValidateCommand())
			.addSubcommand(new LoadCommand(application))
			.addSubcommand(new CiteCommand())
			.addSubcommand(new VerifyEvidenceCommand())
			.addSubcommand(new CoverageCommand())
			.addSubcommand(new SourceCommand())
			.addSubcommand(new DraftCommand())
			.addSubcommand(new ImportCommand())
			.addSubcommand(new ExportCommand())
			.addSubcommand(new ChangesCommand())
			.addSubcommand(new AssistantCommand(application))
			.addSubcommand(new PrepareCommand())
			.addSubcommand(new TrainCommand(application))
			.addSubcommand(new DocumentCommand());
		commands.getCommandSpec().usageMessage().footer(footer(commands));
		commands.setExecutionExceptionHandler((exception, command, parsed) -> {
			if (exception instanceof SourceException || exception instanceof StoreException
					|| exception instanceof CommandException || exception instanceof UncheckedIOException) {
				command.getErr().println(exception.getMessage());
				return 1;
			}
			throw exception;
		});
		commands.setExecutionStrategy((parsed) -> {
			for (picocli.CommandLine command : parsed.asCommandLineList()) {
				stray(command.getParseResult().unmatched()).ifPresent((message) -> {
					throw new ParameterException(command, message);
				});
			}
			return new RunLast().execute(parsed);
		});
		return commands.execute(args);
	}

	/**
	 * What is wrong with arguments for Spring, which would pass over what is no option
	 * without a word, as if it had been heeded.
	 */
	private static Optional<String> stray(List<String> args) {
		return args.stream()
			.filter((arg) -> !arg.startsWith("--"))
			.findFirst()
			.map((arg) -> "`" + arg + "` is not understood: an option of the program is written --name=value, and one"
					+ " of Java, such as -Xmx400m, stands before -jar."
					+ " `java -jar target/saiknes.jar --help` lists the options.");
	}

	@Command(name = "saiknes", versionProvider = Version.class, mixinStandardHelpOptions = true,
			synopsisSubcommandLabel = "[COMMAND]", subcommands = picocli.CommandLine.HelpCommand.class,
			description = { "A graph knowledge base of regional plans and partnerships.",
					"Without a command it serves the API, the playground and the start page.", "" },
			footer = { "", "Options of the server:", "  --rebuild", "      short for --saiknes.store.rebuild=true",
					"  --server.port=8080", "      port to listen on", "  --spring.neo4j.uri=",
					"      address of a Neo4j server to use instead of the embedded one, with",
					"      --spring.neo4j.authentication.username= and",
					"      --spring.neo4j.authentication.password=" })
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

	/** What can be set, each with its default and what it means. */
	private static String[] footer(picocli.CommandLine commands) {
		Stream<String> settings = Setting.list()
			.stream()
			.flatMap((setting) -> Stream.of("  --" + setting.name() + "=" + setting.defaultValue().orElse(""),
					"      " + WordUtils.wrap(setting.description(), TEXT_WIDTH, "\n      ", false)))
			// A footer is a format.
			.map((line) -> line.replace("%", "%%"));
		return Stream.concat(Arrays.stream(commands.getCommandSpec().usageMessage().footer()), settings)
			.toArray(String[]::new);
	}

	/**
	 * Arguments for Spring: {@code --rebuild} is short for the store's setting, and the
	 * name of the desk's alone says that it is wanted.
	 */
	static List<String> springArguments(List<String> args) {
		return args.stream()
			.map((arg) -> arg.equals("--rebuild") ? "--saiknes.store.rebuild=true"
					: arg.equals("--saiknes.desk") ? "--saiknes.desk=true" : arg)
			.toList();
	}

}
