package lv.saiknes.partners.web;

import java.util.List;
import java.util.stream.Collectors;

import lv.saiknes.export.Grid;
import lv.saiknes.partners.PartnerAnswer.Candidate;

/** Candidates as a table for a file. */
final class PartnersTable {

	private PartnersTable() {
	}

	/** A row for each candidate. */
	static Grid of(List<Candidate> candidates, PartnersView view) {
		return new Grid("partners",
				List.of("rank", "id", "name", "kind", "score", "why", "lastCooperation", "toCheck", "sources"),
				candidates.stream().map((one) -> row(one, view)).toList());
	}

	private static List<Object> row(Candidate one, PartnersView view) {
		String last = (one.lastCooperation() != null) ? one.lastCooperation().date() : "";
		String why = one.paragraph().stream().map((clause) -> view.in(clause.text())).collect(Collectors.joining(" "));
		String toCheck = one.caveats()
			.stream()
			.map((caveat) -> view.in(caveat.text()))
			.collect(Collectors.joining(" "));
		return List.of(one.rank(), one.actor(), view.name(one.actor()).title(), view.detail(one.actor()), one.score(),
				why, last, toCheck, String.join("; ", view.sources(one)));
	}

}
