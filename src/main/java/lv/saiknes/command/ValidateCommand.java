package lv.saiknes.command;

import java.io.IOException;
import java.util.concurrent.Callable;

import lv.saiknes.model.Dataset;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.seed.SeedReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks the seed data and reports everything that is wrong. */
@Command(name = "validate", mixinStandardHelpOptions = true,
		description = "Check the seed data and report everything that is wrong.")
final class ValidateCommand implements Callable<Integer> {

	@Option(names = "--accept",
			description = "write contents.lock anew, by which what goes missing later is told: what is gone now is meant")
	private boolean accept;

	@Mixin
	private SeedOption seed = new SeedOption();

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		if (this.accept) {
			accept();
		}
		Dataset dataset = this.seed.dataset();
		this.spec.commandLine()
			.getOut()
			.printf("The seed data is sound: %,d nodes, %,d relations, %,d citations (version %s of %s).%n",
					dataset.entities().size(), dataset.relations().size(), dataset.citations().size(),
					dataset.version(), dataset.date());
		return 0;
	}

	private void accept() throws IOException {
		SeedReader reader = new SeedReader(Ontology.load());
		Locks.requireSound(reader.read(this.seed.files()), SeedReader::isLoss, this.spec.commandLine().getErr());
		this.seed.writeContents(reader);
	}

}
