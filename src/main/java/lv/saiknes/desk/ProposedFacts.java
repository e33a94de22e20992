package lv.saiknes.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import lv.saiknes.desk.Reading.Proposed;
import lv.saiknes.draft.Proposal;
import lv.saiknes.draft.Statement.Link;
import lv.saiknes.draft.Statement.Mention;
import lv.saiknes.draft.Statement.NewNode;
import lv.saiknes.draft.Statement.Property;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Text;
import lv.saiknes.sentence.Named;
import lv.saiknes.sentence.SentenceWriter;

/** Proposals as the form of the desk has them. */
final class ProposedFacts {

	private final SentenceWriter sentences;

	ProposedFacts(SentenceWriter sentences) {
		this.sentences = sentences;
	}

	/**
	 * A proposal, filled in as far as it goes.
	 * @param drafted nodes that are proposed themselves, by id
	 */
	Proposed of(State now, Proposal one, Map<String, NewNode> drafted) {
		Map<String, Object> form = new LinkedHashMap<>();
		String words;
		Text sentence = null;
		boolean complete = false;
		switch (one.what()) {
			case NewNode node -> {
				words = node.words();
				form.put("from", end(node));
				form.put("proposals", List.of(node.id()));
			}
			case Link link -> {
				words = link.from() + " – " + link.kind() + " – " + link.to();
				form.put("from", end(now, link.from(), drafted));
				form.put("relation", link.kind());
				form.put("to", end(now, link.to(), drafted));
				form.put("values", link.properties());
				List<String> ids = new ArrayList<>(List.of(one.id()));
				List.of(link.from(), link.to()).stream().filter((id) -> !now.knows(id)).forEach(ids::add);
				form.put("proposals", ids);
				complete = now.knows(link.from()) && now.knows(link.to());
				if (complete) {
					sentence = this.sentences.sentence(link.kind(), Named.of(now.entity(link.from())),
							Named.of(now.entity(link.to())), false);
				}
			}
			case Property property -> {
				words = property.value();
				form.put("from", end(now, property.of(), drafted));
				form.put("property", property.property());
				form.put("values", Map.of("value", property.value()));
				form.put("proposals", List.of(one.id()));
			}
			case Mention mention -> {
				words = mention.words();
				if (mention.node() != null) {
					form.put("from", end(now, mention.node(), drafted));
				}
				form.put("to", end(now, mention.of(), drafted));
				form.put("proposals", List.of(one.id()));
			}
		}
		Proposal.Passage passage = one.passages().getFirst();
		return new Proposed(one.id(), passage.lines().first(), passage.lines().last(), passage.locator(), words,
				sentence, (int) Math.round(one.confidence() * 100), form, complete);
	}

	private static Map<String, Object> end(State now, String id, Map<String, NewNode> drafted) {
		Entity known = now.entities().get(id);
		if (known != null) {
			return Map.of("id", id, "kindOf", known.kind(), "lv", known.name().lv(), "en", known.name().en());
		}
		NewNode node = drafted.get(id);
		return (node != null) ? end(node) : Map.of();
	}

	private static Map<String, Object> end(NewNode node) {
		Map<String, Object> end = new LinkedHashMap<>();
		end.put("id", node.id());
		end.put("kind", node.kind());
		end.put("label", Objects.toString(node.label(), ""));
		if (node.whole()) {
			end.put(node.language(), node.words());
		}
		end.put("values", node.properties());
		return end;
	}

}
