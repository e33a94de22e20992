package lv.saiknes.seed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import lv.saiknes.model.Citation;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Manifest.WordRing;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Source;
import lv.saiknes.seed.Findings.Place;
import lv.saiknes.text.Nearest;
import org.jspecify.annotations.Nullable;

/** What was read from the files so far, each thing with the place where it stands. */
final class SeedGraph {

	final Map<String, Placed<Source>> sources = new LinkedHashMap<>();

	final Map<String, Placed<Citation>> citations = new LinkedHashMap<>();

	final Map<String, Placed<Entity>> entities = new LinkedHashMap<>();

	final Map<String, Placed<Relation>> relations = new LinkedHashMap<>();

	/** Words that people use for one another. */
	final List<WordRing> words = new ArrayList<>();

	/** Lines that need no fact. */
	final List<Placed<Uncited>> uncited = new ArrayList<>();

	/** Spans of the measures in their source, by id of the measure. */
	final Map<String, Uncited> spans = new LinkedHashMap<>();

	/** Number of items recorded for each measure, by the sheet's section. */
	final Map<String, Map<String, Integer>> itemCounts = new LinkedHashMap<>();

	/**
	 * How many of its claims are of the file that describes it, by id of a node that has
	 * further ones.
	 */
	final Map<String, Integer> ownClaims = new HashMap<>();

	private final Findings findings;

	SeedGraph(Findings findings) {
		this.findings = findings;
	}

	void add(Source source, Place place) {
		put(this.sources, source.id(), source, place, "DUPLICATE_ID", "Give each source its own number.");
	}

	void add(Entity entity, Place place) {
		put(this.entities, entity.id(), entity, place, "DUPLICATE_ID",
				"Ids are unique over all kinds: merge the two nodes or rename one.");
	}

	void add(Relation relation, Place place) {
		put(this.relations, relation.id(), relation, place, "DUPLICATE_RELATION",
				"Merge them (`cite` may list several passages), or tell them apart with `key`.");
	}

	/**
	 * Adds a relation that a sheet's item states. When two items of one sheet state the
	 * same relation, it is one relation that cites both.
	 */
	void addOrMerge(Relation relation, Place place) {
		Placed<Relation> known = this.relations.get(relation.id());
		if (known == null || !known.place().file().equals(place.file())) {
			add(relation, place);
			return;
		}
		Relation first = known.value();
		Set<String> citations = new LinkedHashSet<>(first.citations());
		citations.addAll(relation.citations());
		Map<String, Object> properties = new LinkedHashMap<>(first.properties());
		relation.properties().forEach(properties::putIfAbsent);
		this.relations
			.put(first.id(),
					new Placed<>(
							new Relation(first.id(), first.kind(), first.from(), first.to(), first.grade(),
									List.copyOf(citations), first.reason(), null, List.of(), properties),
							known.place()));
	}

	/** Notes a cited passage; the same lines must always have the same locator. */
	String add(Citation citation, Place place) {
		Placed<Citation> known = this.citations.putIfAbsent(citation.id(), new Placed<>(citation, place));
		if (known != null && !known.value().locator().equals(citation.locator())) {
			this.findings.add(place, "LOCATOR_CONFLICT",
					"lines `" + citation.id() + "` have the locator `" + citation.locator() + "` here and `"
							+ known.value().locator() + "` in " + known.place().file() + ":" + known.place().line(),
					"Use one locator for the same lines.");
		}
		return citation.id();
	}

	private <T> void put(Map<String, Placed<T>> map, String id, T value, Place place, String code, String remedy) {
		Placed<T> known = map.putIfAbsent(id, new Placed<>(value, place));
		if (known != null) {
			this.findings.add(place, code,
					"`" + id + "` stands already in " + known.place().file() + ":" + known.place().line(), remedy);
		}
	}

	/** The node with this id; null where there is none, of which a finding tells. */
	@Nullable Placed<Entity> node(String id, Place place) {
		Placed<Entity> entity = this.entities.get(id);
		if (entity == null) {
			this.findings.add(place, "DANGLING_ID", "there is no node `" + id + "`",
					"Define it, or correct the id" + Nearest.hint(id, this.entities.keySet()));
		}
		return entity;
	}

	List<Entity> entityList() {
		return this.entities.values().stream().map(Placed::value).toList();
	}

	List<Relation> relationList() {
		return this.relations.values().stream().map(Placed::value).toList();
	}

	/**
	 * A value and where it stands.
	 *
	 * @param <T> type of the value
	 * @param value the value
	 * @param place where it stands
	 */
	record Placed<T>(T value, Place place) {
	}

	/**
	 * Lines of a source and what they are.
	 *
	 * @param source id of the source
	 * @param firstLine first line
	 * @param lastLine last line
	 * @param reason why they need no fact, or what they are
	 */
	record Uncited(String source, int firstLine, int lastLine, String reason) {
	}

}
