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
		int exitCode = CommandLine.run(args);
		if (exitCode != CommandLine.KEEPS_RUNNING) {
			System.exit(exitCode);
		}
	}

}
