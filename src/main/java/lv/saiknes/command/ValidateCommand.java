package lv.saiknes.command;

import java.util.concurrent.Callable;

import lv.saiknes.model.Dataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks the seed data and reports everything that is wrong. */
@Command(name = "validate", mixinStandardHelpOptions = true,
		description = "Check the seed data and report everything that is wrong.")
final class ValidateCommand implements Callable<Integer> {

	@Mixin
	private SeedOption seed = new SeedOption();

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() {
		Dataset dataset = this.seed.dataset();
		this.spec.commandLine()
			.getOut()
			.printf("The seed data is sound: %,d nodes, %,d relations, %,d citations (version %s of %s).%n",
					dataset.entities().size(), dataset.relations().size(), dataset.citations().size(),
					dataset.version(), dataset.date());
		return 0;
	}

}
