package lv.saiknes;

import lv.saiknes.command.CommandLine;

/**
 * Where the program starts. Without arguments, or with options only, it serves; with a
 * command's name it runs that command.
 */
public final class Saiknes {

	/**
	 * On how many threads of the machine those of requests run. Pages, questions and
	 * exports each have places of their own, as many as processors; none may wait for the
	 * work of another to end, and the machine shares its processors among them.
	 */
	private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

	private Saiknes() {
	}

	/** Starts the program and ends the process with the exit code of the command. */
	public static void main(String[] args) {
		int exitCode = run(args);
		if (exitCode != CommandLine.KEEPS_RUNNING) {
			System.exit(exitCode);
		}
	}

	/**
	 * Starts the program.
	 * @return the exit code of the command, or {@link CommandLine#KEEPS_RUNNING}
	 */
	static int run(String... args) {
		if (System.getProperty(CARRIERS) == null) {
			System.setProperty(CARRIERS, String.valueOf(3 * Runtime.getRuntime().availableProcessors() + 2));
		}
		return CommandLine.run(SaiknesApplication.class, args);
	}

}
