package lv.saiknes.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Migrates the store and loads the seed data into it, without serving. */
@Command(name = "load", mixinStandardHelpOptions = true,
		description = { "Migrate the store and load the seed data into it, without serving.",
				"Takes the options of the server, such as --rebuild or --spring.neo4j.uri=URI." })
final class LoadCommand implements Callable<Integer> {

	private final Class<?> program;

	@Unmatched
	private List<String> options = new ArrayList<>();

	/** Loads by starting this Spring application without its web server. */
	LoadCommand(Class<?> program) {
		this.program = program;
	}

	@Override
	public Integer call() {
		SpringApplication application = new SpringApplication(this.program);
		application.setWebApplicationType(WebApplicationType.NONE);
		try {
			ConfigurableApplicationContext context = application
				.run(CommandLine.springArguments(this.options).toArray(String[]::new));
			context.close();
			return 0;
		}
		catch (RuntimeException ex) {
			// Spring has printed what went wrong and how to mend it.
			return 1;
		}
	}

}
