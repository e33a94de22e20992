package lv.saiknes.partners.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lv.saiknes.house.NodeName;
import lv.saiknes.model.Language;
import lv.saiknes.partners.PartnerAnswer.Candidate;
import lv.saiknes.partners.PartnerAnswer;

/** Writes candidates as comma-separated values (RFC 4180). */
final class PartnersTable {

	private static final String END_OF_LINE = "\r\n";

	private PartnersTable() {
	}

	/** A line of headings and one for each candidate. */
	static String write(PartnerAnswer answer, Function<String, NodeName> names, Language language) {
		StringBuilder table = new StringBuilder("rank,id,name,kind,score,why,lastCooperation,toCheck")
			.append(END_OF_LINE);
		for (Candidate one : answer.candidates()) {
			NodeName name = names.apply(one.actor());
			String last = (one.lastCooperation() != null) ? one.lastCooperation().date() : "";
			table
				.append(Stream
					.of(String.valueOf(one.rank()), one.actor(), name.title(), name.kind(),
							String.format(Locale.ROOT, "%.4f", one.score()),
							joined(one.paragraph().stream().map((clause) -> clause.text().in(language)).toList()), last,
							joined(one.caveats().stream().map((caveat) -> caveat.text().in(language)).toList()))
					.map(PartnersTable::cell)
					.collect(Collectors.joining(",")))
				.append(END_OF_LINE);
		}
		return table.toString();
	}

	private static String joined(List<String> sentences) {
		return String.join(" ", sentences);
	}

	private static String cell(String value) {
		boolean plain = value.chars().noneMatch((c) -> c == ',' || c == '"' || c == '\n' || c == '\r');
		return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
	}

}
