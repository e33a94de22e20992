package lv.saiknes.command;

import java.util.List;

import org.springframework.boot.SpringApplication;

/** Starts the server. */
final class Server {

	private static final int FAILED = 1;

	private Server() {
	}

	static int start(Class<?> application, List<String> args) {
		try {
			new SpringApplication(application).run(CommandLine.springArguments(args).toArray(String[]::new));
			return CommandLine.KEEPS_RUNNING;
		}
		catch (RuntimeException ex) {
			// Spring has printed what went wrong and how to mend it.
			return FAILED;
		}
	}

}
