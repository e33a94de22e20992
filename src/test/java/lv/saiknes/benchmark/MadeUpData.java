package lv.saiknes.benchmark;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import lv.saiknes.model.Citation;
import lv.saiknes.model.Citations;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entities;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Relations;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.Trait;

/**
 * A dataset of any size in the shape of the real one: copies of it, each with a made-up
 * word in its names and passages of its own, that share themes, countries and
 * instruments, which so become the hubs that they would be. Relations beyond those of the
 * copies are relations of the real data whose end lies in another copy. The same sizes
 * give the same data.
 */
public final class MadeUpData {

	private static final int LINES_OF_A_COPY = 100_000;

	private static final String CONSONANTS = "bdgklmnprstvz";

	private static final String VOWELS = "aeiouāēī";

	private final Dataset real;

	private final Set<String> shared;

	private final Map<String, String> strings = new HashMap<>();

	private MadeUpData(Dataset real, Ontology ontology) {
		this.real = real;
		this.shared = real.entities().stream().filter((entity) -> {
			Kind kind = ontology.getKind(entity.kind());
			return kind.is(Trait.THEME) || kind.is(Trait.COUNTRY) || kind.is(Trait.INSTRUMENT);
		}).map(Entity::id).collect(Collectors.toSet());
	}

	/**
	 * Makes a dataset.
	 * @param nodes how many nodes it has at least, up to one copy more
	 * @param relations how many relations it has at least, unless the copies have more
	 */
	public static Dataset of(Dataset real, Ontology ontology, int nodes, int relations) {
		return new MadeUpData(real, ontology).make(nodes, relations);
	}

	private Dataset make(int nodes, int most) {
		int copies = Math.max(1,
				Math.ceilDiv(nodes - this.shared.size(), this.real.entities().size() - this.shared.size()));
		Random random = new Random(13);
		Citations.Builder passages = new Citations.Builder();
		for (int copy = 0; copy < copies; copy++) {
			for (Citation citation : this.real.citations()) {
				passages.add(copied(citation, copy));
			}
		}
		Citations citations = passages.sorted();
		Entities.Builder nodesMade = new Entities.Builder(citations);
		for (int copy = 0; copy < copies; copy++) {
			this.strings.clear();
			String word = (copy == 0) ? "" : " " + word(random);
			for (Entity entity : this.real.entities()) {
				if (copy == 0 || !this.shared.contains(entity.id())) {
					nodesMade.add(copied(entity, copy, word));
				}
			}
		}
		Entities entities = nodesMade.sorted();
		Relations.Builder made = new Relations.Builder(entities, citations);
		int count = 0;
		for (int copy = 0; copy < copies; copy++) {
			this.strings.clear();
			Set<String> ids = new HashSet<>();
			for (Relation relation : this.real.relations()) {
				if (copy == 0 || !this.shared.contains(relation.from()) || !this.shared.contains(relation.to())) {
					Relation one = copied(relation, copy, copy);
					if (ids.add(one.id())) {
						made.add(one);
						count++;
					}
				}
			}
		}
		List<Relation> linking = this.real.relations()
			.stream()
			.filter((relation) -> relation.premises().isEmpty() && relation.rule() == null
					&& !this.shared.contains(relation.from()) && !this.shared.contains(relation.to()))
			.toList();
		int further = (copies == 1) ? 0 : Math.max(0, most - count + copies - 1) / copies;
		for (int copy = 0; copy < copies; copy++) {
			this.strings.clear();
			for (int i = 0; i < further; i++) {
				int other = (copy + 1 + i / linking.size()) % copies;
				if (other != copy) {
					made.add(copied(linking.get(i % linking.size()), copy, other));
				}
			}
		}
		Relations relations = made.sorted();
		return new Dataset("made-up-" + entities.size() + "-" + relations.size(), this.real.date(), this.real.sources(),
				citations, entities, relations, this.real.manifest());
	}

	private Entity copied(Entity entity, int copy, String word) {
		Map<String, String> forms = new HashMap<>();
		entity.forms().forEach((name, form) -> forms.put(name, form + word));
		return new Entity(id(entity.id(), copy), entity.kind(), entity.labels(),
				new Text(entity.name().lv() + word, entity.name().en() + word), entity.aliases(), forms,
				entity.summary(), entity.sameAs(), entity.properties(),
				entity.claims()
					.stream()
					.map((claim) -> new Claim(claim.property(), claim.value(), claim.grade(),
							claim.citations().stream().map((citation) -> cited(citation, copy)).toList(),
							claim.reason(), claim.rule(),
							claim.premises().stream().map((premise) -> relationId(premise, copy, copy)).toList()))
					.toList());
	}

	private Relation copied(Relation relation, int copy, int other) {
		return new Relation(relationId(relation.id(), copy, other), relation.kind(), id(relation.from(), copy),
				id(relation.to(), other), relation.grade(),
				relation.citations().stream().map((citation) -> cited(citation, copy)).toList(), relation.reason(),
				relation.rule(),
				relation.premises().stream().map((premise) -> relationId(premise, copy, copy)).toList(),
				relation.properties());
	}

	private static Citation copied(Citation citation, int copy) {
		int first = citation.firstLine() + copy * LINES_OF_A_COPY;
		int last = citation.lastLine() + copy * LINES_OF_A_COPY;
		return new Citation(Citation.idOf(citation.source(), first, last), citation.source(), citation.locator(), first,
				last, citation.sha256());
	}

	private String id(String id, int copy) {
		return (copy == 0 || this.shared.contains(id)) ? id
				: this.strings.computeIfAbsent(id + "-c" + copy, (made) -> made);
	}

	private String relationId(String id, int copy, int other) {
		String[] parts = id.split("~", 4);
		if (parts.length < 3) {
			return id;
		}
		return id(parts[0], copy) + "~" + parts[1] + "~" + id(parts[2], other)
				+ ((parts.length > 3) ? "~" + parts[3] : "");
	}

	private String cited(String citation, int copy) {
		if (copy == 0) {
			return citation;
		}
		int point = citation.indexOf('.');
		String[] lines = citation.substring(point + 1).split("-");
		int first = Integer.parseInt(lines[0]) + copy * LINES_OF_A_COPY;
		int last = Integer.parseInt(lines[lines.length - 1]) + copy * LINES_OF_A_COPY;
		return this.strings.computeIfAbsent(Citation.idOf(citation.substring(0, point), first, last), (made) -> made);
	}

	private static String word(Random random) {
		StringBuilder word = new StringBuilder();
		for (int i = 0; i < 3; i++) {
			word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
				.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
		}
		return Character.toUpperCase(word.charAt(0)) + word.substring(1);
	}

}
