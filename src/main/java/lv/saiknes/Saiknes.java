package lv.saiknes;

import lv.saiknes.command.CommandLine;

/**
 * Where the program starts. Without arguments, or with options only, it serves; with a
 * command's name it runs that command.
 */
public final class Saiknes {

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
		return CommandLine.run(SaiknesApplication.class, args);
	}

}
