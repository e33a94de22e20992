package lv.saiknes.partners.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lv.saiknes.partners.PartnerAnswer.Candidate;

/** Writes candidates as comma-separated values (RFC 4180). */
final class PartnersTable {

	private static final String END_OF_LINE = "\r\n";

	private PartnersTable() {
	}

	/** A line of headings and one for each candidate. */
	static String write(List<Candidate> candidates, PartnersView view) {
		StringBuilder table = new StringBuilder("rank,id,name,kind,score,why,lastCooperation,toCheck,sources")
			.append(END_OF_LINE);
		for (Candidate one : candidates) {
			String last = (one.lastCooperation() != null) ? one.lastCooperation().date() : "";
			String why = one.paragraph()
				.stream()
				.map((clause) -> view.in(clause.text()))
				.collect(Collectors.joining(" "));
			String toCheck = one.caveats()
				.stream()
				.map((caveat) -> view.in(caveat.text()))
				.collect(Collectors.joining(" "));
			table
				.append(Stream
					.of(String.valueOf(one.rank()), one.actor(), view.name(one.actor()).title(),
							view.detail(one.actor()), String.format(Locale.ROOT, "%.6f", one.score()), why, last,
							toCheck, String.join("; ", view.sources(one)))
					.map(PartnersTable::cell)
					.collect(Collectors.joining(",")))
				.append(END_OF_LINE);
		}
		return table.toString();
	}

	private static String cell(String value) {
		boolean plain = value.chars().noneMatch((c) -> c == ',' || c == '"' || c == '\n' || c == '\r');
		return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
	}

}
