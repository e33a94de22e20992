package lv.saiknes.command;

import java.util.List;

import lv.saiknes.SaiknesApplication;
import org.springframework.boot.SpringApplication;

/** Starts the server. */
final class Server {

	private static final int FAILED = 1;

	private Server() {
	}

	static int start(List<String> args) {
		SpringApplication application = new SpringApplication(SaiknesApplication.class);
		try {
			application.run(CommandLine.springArguments(args).toArray(String[]::new));
			return CommandLine.KEEPS_RUNNING;
		}
		catch (RuntimeException ex) {
			// Spring has printed what went wrong and how to mend it.
			return FAILED;
		}
	}

}
