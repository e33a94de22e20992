package lv.saiknes.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import lv.saiknes.evidence.EvidenceProblem;
import lv.saiknes.evidence.EvidenceVerifier;
import lv.saiknes.model.Dataset;
import lv.saiknes.ontology.Ontology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Holds the dataset against the text of its sources. */
@Command(name = "verify-evidence", mixinStandardHelpOptions = true,
		description = { "Hold the seed data against the text of its sources: hashes of cited passages,",
				"mention of both ends of what is stated, and wording that is not copied." })
final class VerifyEvidenceCommand implements Callable<Integer> {

	@Mixin
	private SeedOption seed = new SeedOption();

	@Mixin
	private SourcesOption sources = new SourcesOption();

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() {
		EvidenceVerifier verifier = new EvidenceVerifier(this.sources.library(), Ontology.load());
		Dataset dataset = this.seed.dataset();
		List<EvidenceProblem> problems = verifier.verify(dataset);
		PrintWriter out = this.spec.commandLine().getOut();
		problems.forEach(out::println);
		out.printf("%,d citations and %,d relations held against the sources: %s.%n", dataset.citations().size(),
				dataset.relations().size(),
				problems.isEmpty() ? "all agree" : "%,d problems".formatted(problems.size()));
		SortedMap<String, Integer> byPlace = verifier.countKnownByPlace(dataset);
		out.printf("Of these, %,d are known by the place of their passage alone, which names neither end%s.%n",
				byPlace.values().stream().mapToInt(Integer::intValue).sum(),
				byPlace.isEmpty() ? ""
						: ": " + byPlace.entrySet()
							.stream()
							.map((kind) -> kind.getKey() + " " + kind.getValue())
							.collect(Collectors.joining(", ")));
		return problems.isEmpty() ? 0 : 1;
	}

}
