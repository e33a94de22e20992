package lv.saiknes.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import lv.saiknes.evidence.CitationLock;
import lv.saiknes.evidence.CoverageReport;
import lv.saiknes.evidence.SourceLibrary;
import lv.saiknes.model.Citation;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.seed.Finding;
import lv.saiknes.seed.SeedReader;
import lv.saiknes.seed.SeedResult;

/** Writes the lock files of a folder of seed data anew. */
final class Locks {

	private Locks() {
	}

	/**
	 * Hashes everything that the seed data cites, counts the lines and notes the
	 * contents.
	 * @return how many passages are cited
	 * @throws CommandException when the seed data is not sound; its findings are printed
	 */
	static int write(SeedOption seed, SourceLibrary library, PrintWriter err) throws IOException {
		SeedReader reader = new SeedReader(Ontology.load());
		requireSound(reader.read(seed.files()), (finding) -> finding.code().endsWith("_HASH")
				|| finding.code().equals("BAD_LOCK") || finding.code().equals("MISSING_COVERAGE"), err);
		List<Citation> hashed = new ArrayList<>();
		List<String> missing = new ArrayList<>();
		for (Citation c : reader.citations(seed.files(), seed.folder())) {
			library.findHash(c.source(), c.firstLine(), c.lastLine())
				.ifPresentOrElse(
						(hash) -> hashed
							.add(new Citation(c.id(), c.source(), c.locator(), c.firstLine(), c.lastLine(), hash)),
						() -> missing.add(c.id()));
		}
		if (!missing.isEmpty()) {
			throw new CommandException("The sources have no lines " + missing + "; correct these citations first.");
		}
		Files.writeString(seed.directory().resolve(CitationLock.FILE), CitationLock.write(hashed));
		CoverageReport coverage = CoverageReport.of(library,
				hashed.stream().map(Citation::source).collect(Collectors.toCollection(TreeSet::new)), hashed,
				reader.uncitedLines(seed.files()));
		Files.writeString(seed.directory().resolve(CoverageReport.FILE), coverage.write());
		seed.writeContents(reader);
		return hashed.size();
	}

	/**
	 * Makes sure that nothing is wrong with seed data but what new lock files mend.
	 * @param mended tells of a finding whether they do
	 * @throws CommandException when something else is; the findings are printed
	 */
	static void requireSound(SeedResult read, Predicate<Finding> mended, PrintWriter err) {
		List<Finding> broken = read.findings().stream().filter(mended.negate()).toList();
		if (!broken.isEmpty()) {
			broken.forEach(err::println);
			throw new CommandException("Correct these first; the lock files stay as they are.");
		}
	}

}
