package lv.saiknes.partners.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import lv.saiknes.partners.PartnerAnswer.Candidate;
import lv.saiknes.words.Words;

/** Writes a shortlist as plain text, to be pasted into a letter or a minute. */
final class ShortlistText {

	private ShortlistText() {
	}

	/**
	 * A paragraph for each candidate: who, why, how they work together, what to check,
	 * where that is written.
	 * @param heading what the shortlist is for
	 */
	static String write(String heading, List<Candidate> candidates, PartnersView view, boolean asked) {
		List<String> paragraphs = new ArrayList<>(List.of(heading));
		for (int i = 0; i < candidates.size(); i++) {
			Candidate one = candidates.get(i);
			List<String> lines = new ArrayList<>();
			String detail = view.detail(one.actor());
			lines.add((i + 1) + ". " + view.name(one.actor()).title() + (detail.isEmpty() ? "" : " (" + detail + ")"));
			lines
				.add(one.paragraph().stream().map((clause) -> view.in(clause.text())).collect(Collectors.joining(" ")));
			if (asked) {
				lines.add(view.in(Words.text("partners.cooperation")) + ": " + cooperation(one, view));
			}
			if (!view.checks(one).isEmpty()) {
				lines.add(view.in(Words.text("partners.check")) + ": " + String.join(" ", view.checks(one)));
			}
			lines.add(view.in(Words.text("partners.written")) + ": " + String.join("; ", view.sources(one)));
			paragraphs.add(String.join("\n", lines));
		}
		return String.join("\n\n", paragraphs) + "\n";
	}

	private static String cooperation(Candidate one, PartnersView view) {
		return (one.lastCooperation() != null)
				? view.cooperation(one.lastCooperation()) + ": " + view.name(one.lastCooperation().id()).title()
				: view.in(Words.text("partners.cooperation.none"));
	}

}
