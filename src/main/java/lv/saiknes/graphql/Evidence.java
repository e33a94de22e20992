package lv.saiknes.graphql;

import java.util.List;
import java.util.Optional;

import lv.saiknes.evidence.SourceLibrary;
import lv.saiknes.model.Source;
import lv.saiknes.query.CitedPassage;
import org.jspecify.annotations.Nullable;

/**
 * A cited passage as the API shows it.
 *
 * @param id id of the citation
 * @param source the document
 * @param locator printed place
 * @param page page on which it begins, where the source's pages are known
 * @param lines first and last line
 * @param passage the source's words with personal spans masked, where the texts are at
 * hand
 * @param verified whether the passage is still the one that was cited, where the texts
 * are at hand
 */
public record Evidence(String id, Source source, String locator, @Nullable Integer page, List<Integer> lines,
		@Nullable String passage, @Nullable Boolean verified) {

	/** Where it is read in its document, within this house. */
	public String address() {
		int first = this.lines.getFirst();
		int last = this.lines.getLast();
		return "/documents/" + this.source.id() + "?lines=" + ((first == last) ? first : first + "-" + last) + "#L"
				+ first;
	}

	static Evidence of(CitedPassage cited, Optional<SourceLibrary> library) {
		Optional<String> passage = library.flatMap((l) -> l.findQuote(cited.citation(), cited.source()));
		return new Evidence(cited.citation().id(), cited.source(), cited.citation().locator(),
				cited.source().pageOf(cited.citation().firstLine()).orElse(null),
				List.of(cited.citation().firstLine(), cited.citation().lastLine()), passage.orElse(null),
				library.isPresent() ? passage.isPresent() : null);
	}

}
