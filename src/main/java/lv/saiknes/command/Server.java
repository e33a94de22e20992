package lv.saiknes.command;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.env.Environment;

/** Starts the server. */
final class Server {

	private static final int FAILED = 1;

	private Server() {
	}

	static int start(Class<?> source, List<String> args) {
		SpringApplication application = new SpringApplication(source);
		application.addInitializers((context) -> requireFreePort(context.getEnvironment()));
		try {
			application.run(CommandLine.springArguments(args).toArray(String[]::new));
			return CommandLine.KEEPS_RUNNING;
		}
		catch (RuntimeException ex) {
			// Spring has printed what went wrong and how to mend it.
			return FAILED;
		}
	}

	/**
	 * A taken port is found out before the store is opened, not after the data is loaded.
	 */
	private static void requireFreePort(Environment environment) {
		ServerProperties server = Binder.get(environment).bindOrCreate("server", ServerProperties.class);
		Integer port = server.getPort();
		if (port == null || port <= 0) {
			return;
		}
		try {
			new ServerSocket(port, 1, server.getAddress()).close();
		}
		catch (IOException ex) {
			// What else may be wrong with the address, the web server itself will say.
			PortInUseException.throwIfPortBindingException(ex, () -> port);
		}
	}

}
