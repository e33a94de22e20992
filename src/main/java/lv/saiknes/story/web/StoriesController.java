package lv.saiknes.story.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.export.Part;
import lv.saiknes.house.House;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Language;
import lv.saiknes.model.Story.Reference;
import lv.saiknes.model.Story;
import lv.saiknes.query.ClaimFact;
import lv.saiknes.query.CurrentManifest;
import lv.saiknes.query.Fact;
import lv.saiknes.query.Facts;
import lv.saiknes.query.Link;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.RelationReader;
import lv.saiknes.query.StoreException;
import lv.saiknes.query.Vertex;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The guided tours: their list, and each with its steps, their facts and their views. */
@Controller
class StoriesController {

	private final CurrentManifest manifest;

	private final NodeReader nodeReader;

	private final RelationReader relationReader;

	private final Facts facts;

	StoriesController(CurrentManifest manifest, NodeReader nodeReader, RelationReader relationReader, Facts facts) {
		this.manifest = manifest;
		this.nodeReader = nodeReader;
		this.relationReader = relationReader;
		this.facts = facts;
	}

	@GetMapping("/stories")
	String list(Model model, Locale locale) {
		Language language = Language.of(locale);
		model.addAttribute("stories",
				this.manifest.get().stories().stream().map((story) -> Offer.of(story, language)).toList());
		return "stories";
	}

	/** A step is a place on the page of its story; its number may be asked for, too. */
	@GetMapping("/stories/{id}")
	String story(@PathVariable String id, @RequestParam @Nullable Integer step, Model model, Locale locale,
			HttpServletResponse response) {
		Optional<Story> found = this.manifest.get().findStory(id);
		if (found.isEmpty()) {
			response.setStatus(HttpServletResponse.SC_NOT_FOUND);
			model.addAttribute("asked", id);
			return list(model, locale);
		}
		Story story = found.get();
		if (step != null) {
			return "redirect:" + House.inLanguage("/stories/" + story.id(), locale) + "#step-"
					+ Math.clamp(step, 1, story.steps().size());
		}
		Language language = Language.of(locale);
		List<Reference> references = story.steps().stream().flatMap((one) -> one.facts().stream()).distinct().toList();
		model.addAttribute("title", story.title().in(language));
		model.addAttribute("lead", story.lead().in(language));
		List<Story> all = this.manifest.get().stories();
		int after = all.indexOf(story) + 1;
		if (after < all.size()) {
			model.addAttribute("next", Offer.of(all.get(after), language));
		}
		model.addAttribute("steps", new ToldSteps(cited(references, language)).of(story, language, locale));
		model.addAttribute(Part.SHOWN,
				Part.of(references.stream().filter(Reference::isClaim).map(Reference::node).distinct().toList(),
						references.stream().filter((one) -> !one.isClaim()).map(Reference::id).toList()));
		return "story";
	}

	private Map<Reference, Cited> cited(List<Reference> references, Language language) {
		Map<String, Link> links = this.relationReader
			.findLinks(references.stream().filter((one) -> !one.isClaim()).map(Reference::id).toList());
		Map<String, Fact> known = this.facts.of(links.values(), language);
		List<String> claimed = references.stream().filter(Reference::isClaim).map(Reference::node).distinct().toList();
		List<String> ends = new ArrayList<>(claimed);
		links.values().forEach((link) -> ends.addAll(List.of(link.from(), link.to())));
		Map<String, Vertex> nodes = this.nodeReader.findVertices(ends);
		Map<String, List<Claim>> claims = this.nodeReader.findClaims(claimed);
		Map<Reference, Cited> cited = new LinkedHashMap<>();
		for (Reference reference : references) {
			if (reference.isClaim()) {
				ClaimFact claim = this.facts
					.ofClaims(reference.node(), Objects.requireNonNull(claims.get(reference.node()), reference::node),
							(one) -> one.property().equals(reference.property()), language)
					.stream()
					.findFirst()
					.orElseThrow(() -> new StoreException("the data has no claim `" + reference.id() + "`"));
				Vertex about = Objects.requireNonNull(nodes.get(reference.node()), reference::node);
				cited.put(reference, Cited.of(reference, claim, end(about, language)));
			}
			else {
				Link link = links.get(reference.id());
				if (link == null) {
					throw new StoreException("the data has no relation `" + reference.id() + "`");
				}
				cited.put(reference,
						Cited.of(Objects.requireNonNull(known.get(link.id()), link::id), link.kind(),
								end(Objects.requireNonNull(nodes.get(link.from()), link::from), language),
								end(Objects.requireNonNull(nodes.get(link.to()), link::to), language)));
			}
		}
		return cited;
	}

	private static Cited.End end(Vertex node, Language language) {
		Object number = node.value("number", language);
		String name = String.valueOf(node.value("name", language));
		return new Cited.End(node.id(), (number != null) ? number + " " + name : name, node.kind());
	}

	/**
	 * A story as the list offers it.
	 *
	 * @param id its id
	 * @param title its title
	 * @param lead what it is about
	 * @param steps how many steps it has
	 */
	record Offer(String id, String title, String lead, int steps) {

		static Offer of(Story story, Language language) {
			return new Offer(story.id(), story.title().in(language), story.lead().in(language), story.steps().size());
		}

	}

}
