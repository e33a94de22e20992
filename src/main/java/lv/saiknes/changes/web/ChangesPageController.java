package lv.saiknes.changes.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.changes.Change;
import lv.saiknes.changes.ChangeWriter;
import lv.saiknes.changes.Comparison;
import lv.saiknes.changes.Subject;
import lv.saiknes.changes.VersionException;
import lv.saiknes.changes.Versions;
import lv.saiknes.graphql.Evidence;
import lv.saiknes.graphql.EvidenceReader;
import lv.saiknes.model.Language;
import lv.saiknes.model.Source;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.PassageReader;
import lv.saiknes.store.Version;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that tells what changed between two versions of the dataset. */
@Controller
class ChangesPageController {

	private static final int PAGE = 50;

	private final Versions versions;

	private final ChangeWriter writer;

	private final EvidenceReader evidence;

	private final PassageReader passages;

	private final NodeReader nodes;

	ChangesPageController(Versions versions, ChangeWriter writer, EvidenceReader evidence, PassageReader passages,
			NodeReader nodes) {
		this.versions = versions;
		this.writer = writer;
		this.evidence = evidence;
		this.passages = passages;
		this.nodes = nodes;
	}

	@GetMapping("/changes")
	String changes(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to,
			@RequestParam(defaultValue = "1") int page, Model model, Locale locale, HttpServletResponse response) {
		Language language = Language.of(locale);
		List<Version> kept = this.versions.list();
		model.addAttribute("versions", kept);
		if (kept.size() < 2 && from.isEmpty() && to.isEmpty()) {
			return "changes";
		}
		try {
			Comparison comparison = this.versions.compare(given(from), given(to));
			List<Change> all = comparison.changes();
			int pages = Math.max(1, (all.size() + PAGE - 1) / PAGE);
			int shown = Math.clamp(page, 1, pages);
			model.addAttribute("comparison", comparison);
			model.addAttribute("counts", List.copyOf(comparison.counts().values()));
			model.addAttribute("page", shown);
			model.addAttribute("pages", pages);
			model.addAttribute("changes", rows(all.subList((shown - 1) * PAGE, Math.min(all.size(), shown * PAGE)),
					comparison.to().equals(kept.getFirst().id()), language));
		}
		catch (VersionException ex) {
			response.setStatus(HttpServletResponse.SC_NOT_FOUND);
			model.addAttribute("wrong", ex.text().in(language));
		}
		return "changes";
	}

	private static @Nullable String given(String version) {
		return version.isBlank() ? null : version.strip();
	}

	/**
	 * Changes as the page shows them.
	 * @param current whether the later version is the one that is served
	 */
	private List<Row> rows(List<Change> changes, boolean current, Language language) {
		List<Source> sources = this.passages.listSources();
		Set<String> there = this.nodes
			.findKinds(
					changes.stream().flatMap((change) -> change.nodes().stream()).map(Subject::id).distinct().toList())
			.keySet();
		return changes.stream()
			.map((change) -> new Row(change, this.writer.write(change, language),
					Words.text("changes.how." + change.change()).in(language),
					current && change.change() != Change.How.REMOVED,
					change.nodes().stream().filter((node) -> there.contains(node.id())).distinct().toList(),
					this.evidence.of(change.before().equals(change.after()) ? List.of() : change.before(), sources),
					this.evidence.of(change.after(), sources)))
			.toList();
	}

	/**
	 * A change as the page shows it.
	 *
	 * @param change the change
	 * @param text it in a few words
	 * @param how how it differs, in words
	 * @param there whether it has a page of its own
	 * @param nodes the nodes that it is about, as far as they are there
	 * @param before the passages that it rested on, where these are others
	 * @param after the passages that it rests on
	 */
	record Row(Change change, String text, String how, boolean there, List<Subject> nodes, List<Evidence> before,
			List<Evidence> after) {
	}

}
