package lv.saiknes.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import lv.saiknes.assistants.AssistantServer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Answers one assistant over standard input and output. */
@Command(name = "mcp", mixinStandardHelpOptions = true,
		description = { "Answer an assistant by the Model Context Protocol over standard input and",
				"output, until the input ends. No port is opened. Takes the options of the",
				"server; a running server has its own store, so name another one with",
				"--saiknes.store.directory=DIRECTORY." })
final class AssistantCommand implements Callable<Integer> {

	private final Class<?> program;

	@Unmatched
	private List<String> options = new ArrayList<>();

	/** Answers by starting this Spring application without a port. */
	AssistantCommand(Class<?> program) {
		this.program = program;
	}

	@Override
	public Integer call() throws InterruptedException {
		PrintStream out = System.out;
		// The protocol has standard output to itself; whatever else is said goes beside
		// it.
		System.setOut(System.err);
		List<String> arguments = new ArrayList<>(CommandLine.springArguments(this.options));
		arguments.add("--server.port=-1");
		try (ConfigurableApplicationContext context = new SpringApplication(this.program)
			.run(arguments.toArray(String[]::new))) {
			context.getBean(AssistantServer.class).serve(System.in, out);
			return 0;
		}
		catch (RuntimeException ex) {
			// Spring has printed what went wrong and how to mend it.
			return 1;
		}
		finally {
			System.setOut(out);
		}
	}

}
