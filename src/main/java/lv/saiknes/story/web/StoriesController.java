package lv.saiknes.story.web;

import java.util.ArrayList;
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
import lv.saiknes.model.Story.Step;
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

/** The guided tours: their list, and each step with its text, its facts and its view. */
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
				this.manifest.get()
					.stories()
					.stream()
					.map((story) -> new Offer(story.id(), story.title().in(language), story.lead().in(language),
							story.steps().size()))
					.toList());
		return "stories";
	}

	/** A step outside the story counts as its first or last one. */
	@GetMapping("/stories/{id}")
	String story(@PathVariable String id, @RequestParam(defaultValue = "1") int step, Model model, Locale locale,
			HttpServletResponse response) {
		Optional<Story> found = this.manifest.get().findStory(id);
		if (found.isEmpty()) {
			response.setStatus(HttpServletResponse.SC_NOT_FOUND);
			model.addAttribute("asked", id);
			return list(model, locale);
		}
		Story story = found.get();
		Language language = Language.of(locale);
		int number = Math.clamp(step, 1, story.steps().size());
		Step shown = story.steps().get(number - 1);
		model.addAttribute("id", story.id());
		model.addAttribute("title", story.title().in(language));
		model.addAttribute("lead", story.lead().in(language));
		model.addAttribute("number", number);
		model.addAttribute("steps", story.steps().stream().map((one) -> one.title().in(language)).toList());
		model.addAttribute("pieces", shown.pieces(language));
		model.addAttribute("cited", cited(shown.facts(), language));
		model.addAttribute(Part.SHOWN,
				Part.of(shown.facts().stream().filter(Reference::isClaim).map(Reference::node).toList(),
						shown.facts().stream().filter((one) -> !one.isClaim()).map(Reference::id).toList()));
		model.addAttribute("view", House.inLanguage(shown.view(), locale));
		return "story";
	}

	private List<Cited> cited(List<Reference> references, Language language) {
		Map<String, Link> links = this.relationReader
			.findLinks(references.stream().filter((one) -> !one.isClaim()).map(Reference::id).toList());
		Map<String, Fact> known = this.facts.of(links.values(), language);
		List<String> ends = new ArrayList<>();
		links.values().forEach((link) -> ends.addAll(List.of(link.from(), link.to())));
		List<String> claimed = references.stream().filter(Reference::isClaim).map(Reference::node).toList();
		ends.addAll(claimed);
		Map<String, Vertex> nodes = this.nodeReader.findVertices(ends);
		Map<String, List<Claim>> claims = this.nodeReader.findClaims(claimed);
		List<Cited> cited = new ArrayList<>();
		for (Reference reference : references) {
			if (reference.isClaim()) {
				ClaimFact claim = this.facts
					.ofClaims(reference.node(), Objects.requireNonNull(claims.get(reference.node()), reference::node),
							(one) -> one.property().equals(reference.property()), language)
					.stream()
					.findFirst()
					.orElseThrow(() -> new StoreException("the data has no claim `" + reference.id() + "`"));
				cited.add(new Cited(null, claim, null,
						end(Objects.requireNonNull(nodes.get(reference.node()), reference::node), language), null));
			}
			else {
				Link link = links.get(reference.id());
				if (link == null) {
					throw new StoreException("the data has no relation `" + reference.id() + "`");
				}
				cited.add(new Cited(known.get(link.id()), null, link.kind(),
						end(Objects.requireNonNull(nodes.get(link.from()), link::from), language),
						end(Objects.requireNonNull(nodes.get(link.to()), link::to), language)));
			}
		}
		return cited;
	}

	private static End end(Vertex node, Language language) {
		Object number = node.value("number", language);
		String name = String.valueOf(node.value("name", language));
		return new End(node.id(), (number != null) ? number + " " + name : name, node.kind());
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
	}

	/**
	 * What a step rests on.
	 *
	 * @param fact the relation with its evidence, absent for a claim
	 * @param claim the claim with its evidence, absent for a relation
	 * @param relation name of the relation, absent for a claim
	 * @param from start of the relation, or what the claim is about
	 * @param to end of the relation, absent for a claim
	 */
	record Cited(@Nullable Fact fact, @Nullable ClaimFact claim, @Nullable String relation, End from,
			@Nullable End to) {
	}

	/**
	 * An end of a relation.
	 *
	 * @param id its id
	 * @param name its name, with its printed number where it has one
	 * @param kind its kind
	 */
	record End(String id, String name, String kind) {
	}

}
