package lv.saiknes.compare.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import lv.saiknes.compare.web.ComparePageController.Finding;
import lv.saiknes.compare.web.ComparePageController.Row;
import lv.saiknes.compare.web.ComparePageController.Standing;
import lv.saiknes.model.Language;
import lv.saiknes.model.Text;
import lv.saiknes.query.Vertex;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison comes to: a sentence on what is shared, one for each of the compared
 * on what it has alone, and one on what is told of it alone.
 *
 * @param sentences tells the names
 * @param language the language of the page
 */
record SummaryWriter(SentenceWriter sentences, Language language) {

	List<String> write(List<Finding> findings, List<Vertex> nodes) {
		List<Text> told = new ArrayList<>();
		for (Finding finding : findings) {
			if (finding.kind() == Standing.SHARED) {
				told.add(shared(counts(finding, (row) -> true), nodes));
			}
			else {
				for (int i = 0; i < nodes.size(); i++) {
					int at = i;
					String counts = counts(finding, (row) -> row.held().get(at).yes());
					if (counts != null) {
						Vertex node = nodes.get(i);
						told.add((finding.kind() == Standing.DIFFERENT)
								? Words.text("compare.told.different", this.sentences.name(node.named(), "dative"),
										counts)
								: Words.text("compare.told.only",
										this.sentences.nameAfterPreposition(node.named(), "accusative"), counts));
					}
				}
			}
		}
		return told.stream().map((sentence) -> sentence.in(this.language)).toList();
	}

	private Text shared(@Nullable String counts, List<Vertex> nodes) {
		List<Text> names = nodes.stream().map((node) -> this.sentences.name(node.named(), "dative")).toList();
		Text all = Words.listed("compare.list.and", names);
		return (counts == null) ? Words.text("compare.told.nothing", all) : (nodes.size() == 2)
				? Words.text("compare.told.shared", all, counts) : Words.text("compare.told.several", all, counts);
	}

	/** In which respects there are how many such things; null where there is none. */
	private @Nullable String counts(Finding finding, Predicate<Row> wanted) {
		String counts = finding.aspects().stream().map((aspect) -> {
			long count = aspect.rows().stream().filter(wanted).count();
			String label = aspect.label();
			return (count == 0) ? null
					: label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1) + " (" + count + ")";
		}).filter(Objects::nonNull).collect(Collectors.joining("; "));
		return counts.isEmpty() ? null : counts;
	}

}
