package lv.saiknes.editions.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.editions.PlanChange;
import lv.saiknes.editions.PlanComparer;
import lv.saiknes.editions.PlanComparison;
import lv.saiknes.editions.PlanException;
import lv.saiknes.editions.WordDiff;
import lv.saiknes.export.Delimited;
import lv.saiknes.export.Grid;
import lv.saiknes.graphql.Evidence;
import lv.saiknes.graphql.EvidenceReader;
import lv.saiknes.model.Citation;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Language;
import lv.saiknes.model.Source;
import lv.saiknes.query.PassageReader;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page that tells what differs between two editions of a plan, and its table. */
@Controller
class PlanChangesPageController {

	private static final List<String> COLUMNS = List.of("change", "what", "unit", "unitName", "earlier", "earlierName",
			"later", "laterName", "text", "before", "after");

	private final PlanComparer comparer;

	private final EvidenceReader evidence;

	private final PassageReader passages;

	PlanChangesPageController(PlanComparer comparer, EvidenceReader evidence, PassageReader passages) {
		this.comparer = comparer;
		this.evidence = evidence;
		this.passages = passages;
	}

	@GetMapping("/plans/changes")
	String changes(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to,
			Model model, Locale locale, HttpServletResponse response) {
		Language language = Language.of(locale);
		List<PlanComparer.Editions> editions = this.comparer.listEditions();
		model.addAttribute("editions",
				editions.stream()
					.map((pair) -> new Pair(named(pair.from(), language), named(pair.to(), language)))
					.toList());
		Optional<PlanComparer.Editions> first = editions.stream().findFirst();
		if (from.isEmpty() && to.isEmpty() && first.isEmpty()) {
			return "planchanges";
		}
		String one = from.isEmpty() ? first.map((pair) -> pair.from().id()).orElse("") : from;
		String other = to.isEmpty() ? first.map((pair) -> pair.to().id()).orElse("") : to;
		try {
			PlanComparison comparison = this.comparer.compare(one, other);
			List<Source> sources = this.passages.listSources();
			model.addAttribute("from", named(comparison.from(), language));
			model.addAttribute("to", named(comparison.to(), language));
			model.addAttribute("counts",
					Stream.of(PlanChange.How.values())
						.filter((how) -> comparison.count(how) > 0)
						.map((how) -> Words.text("editions.count." + how, comparison.count(how)).in(language))
						.collect(Collectors.joining(", ")));
			model.addAttribute("changes",
					comparison.changes().stream().map((change) -> row(change, sources, language)).toList());
		}
		catch (PlanException ex) {
			response.setStatus(HttpServletResponse.SC_NOT_FOUND);
			model.addAttribute("wrong", ex.text().in(language));
		}
		return "planchanges";
	}

	/** The same as a table for other programs (RFC 4180), with a line for each change. */
	@GetMapping("/plans/changes.csv")
	ResponseEntity<String> csv(@RequestParam String from, @RequestParam String to,
			@RequestParam(defaultValue = "") String separator, Locale locale) {
		Language language = Language.of(locale);
		Grid table;
		try {
			table = new Grid("changes", COLUMNS,
					this.comparer.compare(from, to)
						.changes()
						.stream()
						.map((change) -> List.<Object>of(change.how(), change.what(), change.unit().id(),
								change.unit().name().in(language), id(change.earlier()),
								name(change.earlier(), language), id(change.later()), name(change.later(), language),
								change.text().in(language), cited(change.before()), cited(change.after())))
						.toList());
		}
		catch (PlanException ex) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, ex.text().in(language), ex);
		}
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"plan-changes.csv\"")
			.body(Delimited.csv(table, separator));
	}

	private static String id(@Nullable Entity entity) {
		return (entity != null) ? entity.id() : "";
	}

	private static String name(@Nullable Entity entity, Language language) {
		return (entity != null) ? entity.name().in(language) : "";
	}

	private static String cited(List<Citation> citations) {
		return citations.stream().map(Citation::id).collect(Collectors.joining(" "));
	}

	private Row row(PlanChange change, List<Source> sources, Language language) {
		Entity earlier = change.earlier();
		Entity later = change.later();
		boolean diff = earlier != null && later != null && !earlier.name().equals(later.name());
		List<WordDiff.Run> words = diff ? WordDiff.of(name(earlier, language), name(later, language)) : List.of();
		Entity page = (later != null) ? later : earlier;
		return new Row(Words.text("editions.how." + change.how()).in(language), change.text().in(language),
				named(change.unit(), language), (page != null) ? named(page, language) : null, words,
				this.evidence.of(change.before(), sources), this.evidence.of(change.after(), sources));
	}

	private static Named named(Entity entity, Language language) {
		return new Named(entity.id(), entity.name().in(language));
	}

	/**
	 * A node by name.
	 *
	 * @param id its id
	 * @param name its name
	 */
	record Named(String id, String name) {
	}

	/**
	 * Two editions of a plan.
	 *
	 * @param from the earlier one
	 * @param to the later one
	 */
	record Pair(Named from, Named to) {
	}

	/**
	 * A change as the page shows it.
	 *
	 * @param how how it differs, in words
	 * @param text it in a few words
	 * @param unit the part of the plan
	 * @param about what differs
	 * @param words how its words became others, empty where they did not
	 * @param before the passages of the earlier edition
	 * @param after the passages of the later edition
	 */
	record Row(String how, String text, Named unit, @Nullable Named about, List<WordDiff.Run> words,
			List<Evidence> before, List<Evidence> after) {
	}

}
