package lv.saiknes.command;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;

import lv.saiknes.evidence.CoverageReport;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Source;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.seed.SeedReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells how much of each source the data accounts for, and which lines are open. */
@Command(name = "coverage", mixinStandardHelpOptions = true,
		description = "Tell how much of each source the data accounts for, and which lines are open.")
final class CoverageCommand implements Callable<Integer> {

	@Mixin
	private SeedOption seed = new SeedOption();

	@Mixin
	private SourcesOption sources = new SourcesOption();

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() {
		Dataset dataset = this.seed.dataset();
		CoverageReport report = CoverageReport.of(this.sources.library(),
				dataset.sources().stream().map(Source::id).toList(), dataset.citations(),
				new SeedReader(Ontology.load()).uncitedLines(this.seed.files()));
		PrintWriter out = this.spec.commandLine().getOut();
		report.bySource().forEach((source, c) -> {
			out.printf("%s: %,d lines with text, %,d cited, %,d marked, %,d open%n", source, c.textLines(), c.cited(),
					c.marked(), c.open());
			Objects.requireNonNull(report.openRanges().get(source)).forEach((range) -> out.printf("    %s%n", range));
		});
		return 0;
	}

}
