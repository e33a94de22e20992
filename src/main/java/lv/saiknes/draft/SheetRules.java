package lv.saiknes.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lv.saiknes.draft.NameReader.Named;
import lv.saiknes.draft.NameReader.Reading;
import lv.saiknes.draft.Section.Item;
import lv.saiknes.draft.Statement.Link;
import lv.saiknes.draft.Statement.Mention;
import lv.saiknes.draft.Statement.NewNode;
import lv.saiknes.draft.Statement.Property;
import lv.saiknes.model.Entity;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.ontology.Trait;
import lv.saiknes.seed.SheetLayout;
import lv.saiknes.text.Folding;

/**
 * Proposes the tree of a plan, and what the lists of its units say: parts of the unit,
 * and who or what is named in which role.
 */
final class SheetRules implements Proposer {

	private static final double OF_A_LAYOUT = 0.97;

	private static final double FOUND = 0.8;

	/** Kinds of the parts of a plan without a layout, by their depth. */
	private static final List<String> TREE = List.of("StrategicDirection", "Priority", "SubPriority");

	private final Ontology ontology;

	private final NameReader names;

	private final Gazetteer gazetteer;

	SheetRules(Ontology ontology, Gazetteer gazetteer, NameReader names) {
		this.ontology = ontology;
		this.gazetteer = gazetteer;
		this.names = names;
	}

	@Override
	public List<Proposal> propose(Manuscript text) {
		List<Proposal> proposals = new ArrayList<>();
		if (!this.gazetteer.knows(text.plan())) {
			proposals.add(Proposal.of(
					new NewNode(text.plan(), "Plan", null, Snippet.of(text.title()).words(),
							Snippet.of(text.title()).whole(), Tongue.of(List.of(text.title())), Map.of()),
					Lines.of(1), "title", FOUND, Ground.HEADING));
		}
		List<Unit> units = new Outline(text).units();
		int depth = Outline.depth(units.stream().filter(SheetRules::isMeasure).toList());
		Map<String, String> parents = new HashMap<>();
		Map<String, String> kinds = new HashMap<>();
		Set<String> used = new HashSet<>();
		for (Unit unit : units) {
			boolean measure = isMeasure(unit);
			String id = id(text, unit, used);
			String parent = parent(text, unit, parents);
			for (int level = unit.level(); level <= 9; level++) {
				parents.remove("level " + level);
			}
			parents.put("level " + unit.level(), id);
			if (!unit.number().isEmpty()) {
				parents.put(unit.number(), id);
			}
			String parentKind = parent.equals(text.plan()) ? "Plan" : kinds.getOrDefault(parent, "");
			String kind = text.layout().isPresent() ? kind(text, unit, measure, depth)
					: kindUnder(parentKind, kind(text, unit, measure, depth), measure);
			kinds.put(id, kind);
			String label = measure ? text.layout().map(SheetLayout::label).orElse(Entity.MEASURE) : null;
			double confidence = measure ? (text.layout().isPresent() ? OF_A_LAYOUT : FOUND)
					: (unit.number().isEmpty() ? 0.4 : 0.6);
			String locator = unit.number().isEmpty() ? Snippet.of(unit.title()).words() : unit.number();
			Snippet title = Snippet.of(unit.title());
			proposals.add(Proposal.of(
					new NewNode(id, kind, label, title.words(), title.whole(), text.language(),
							unit.number().isEmpty() ? Map.of() : Map.of("number", unit.number())),
					unit.heading(), locator, confidence, Ground.HEADING));
			proposals.add(Proposal.of(new Link(id, "PART_OF", parent, Map.of()), unit.heading(), locator, confidence,
					Ground.HEADING));
			sections(text, unit, id, kind, locator, proposals);
		}
		return proposals;
	}

	private static boolean isMeasure(Unit unit) {
		return unit.sections().stream().filter((section) -> section.role() != null).count() >= 2;
	}

	private static String id(Manuscript text, Unit unit, Set<String> used) {
		String own = unit.number().isEmpty() ? Slug.of(unit.title()) : unit.number();
		String id = text.prefix() + own;
		for (int i = 2; !used.add(id); i++) {
			id = text.prefix() + own + "-" + i;
		}
		return id;
	}

	/** By number where there is one; else the nearest heading of a higher level. */
	private static String parent(Manuscript text, Unit unit, Map<String, String> parents) {
		String number = unit.number();
		while (number.contains(".")) {
			number = number.substring(0, number.lastIndexOf('.'));
			String parent = parents.get(number);
			if (parent != null) {
				return parent;
			}
			if (text.layout().isPresent()) {
				return text.prefix() + number;
			}
		}
		if (unit.number().isEmpty()) {
			for (int level = unit.level() - 1; level > 0; level--) {
				String parent = parents.get("level " + level);
				if (parent != null) {
					return parent;
				}
			}
		}
		return text.plan();
	}

	private static String kind(Manuscript text, Unit unit, boolean measure, int depth) {
		Optional<SheetLayout> layout = text.layout();
		if (measure && layout.isPresent()) {
			List<String> kinds = layout.get().kinds();
			return kinds.get(Math.min(kinds.size() - 1, Math.max(0, depth - unit.level())));
		}
		return measure ? TREE.getLast() : TREE.get(Math.min(TREE.size(), Math.max(1, unit.level())) - 1);
	}

	/** Of the kinds of a tree the nearest that may be a part of what stands above. */
	private String kindUnder(String parent, String wanted, boolean measure) {
		RelationType partOf = this.ontology.findRelationType("PART_OF").orElseThrow();
		return Stream.concat(Stream.of(wanted), TREE.reversed().stream())
			.filter((one) -> !measure || this.ontology.getKind(one).labels().contains(Entity.MEASURE))
			.filter((one) -> partOf.mayJoin(one, parent))
			.findFirst()
			.orElse(wanted);
	}

	private void sections(Manuscript text, Unit unit, String id, String kind, String locator,
			List<Proposal> proposals) {
		Set<String> home = this.gazetteer.find(unit.title(), (node) -> this.ontology.getKind(node.kind()).actor())
			.stream()
			.flatMap((found) -> found.nodes().stream())
			.map(Entity::id)
			.collect(Collectors.toSet());
		for (Section section : unit.sections()) {
			Lexicon.Role role = section.role();
			if (role == null) {
				continue;
			}
			String place = section.number().isEmpty() ? locator : locator + "/" + section.number();
			int position = 0;
			for (Item item : section.items()) {
				position++;
				String at = item.label().isEmpty() ? place : place + "." + item.label();
				if (role.ends() == null) {
					part(text, id, role, position, item, at, proposals);
				}
				else {
					ends(id, kind, role, item, at, home, proposals);
				}
			}
		}
	}

	private void part(Manuscript text, String unit, Lexicon.Role role, int position, Item item, String at,
			List<Proposal> proposals) {
		double confidence = text.layout().isPresent() ? OF_A_LAYOUT : FOUND;
		String id = unit + "-" + role.id() + (role.single() ? "" : "-" + position);
		Snippet words = Snippet.of(item.text());
		proposals.add(Proposal.of(new NewNode(id, Objects.requireNonNull(role.kind()), null, words.words(),
				words.whole(), text.language(), role.properties()), item.lines(), at, confidence, Ground.ITEM));
		proposals
			.add(Proposal.of(new Link(unit, role.relation(), id, Map.of()), item.lines(), at, confidence, Ground.ITEM));
		for (Figures.Figure figure : Figures.of(item.text())) {
			proposals.add(Proposal.of(new Property(id, figure.property(), figure.value()), item.lines(), at, 0.5,
					Ground.FIGURE));
		}
	}

	private void ends(String unit, String kind, Lexicon.Role role, Item item, String at, Set<String> home,
			List<Proposal> proposals) {
		RelationType relation = this.ontology.findRelationType(role.relation()).orElseThrow();
		Predicate<Entity> wanted = (
				node) -> (role.inwards() ? relation.mayJoin(node.kind(), kind) : relation.mayJoin(kind, node.kind()))
						&& !this.ontology.getKind(node.kind()).is(Trait.UNIT);
		Reading reading = this.names.read(item.text(), wanted, home);
		for (Named named : reading.named()) {
			String other = named.node().id();
			Ground ground = named.several() ? Ground.NAME_OF_SEVERAL
					: ((named.confidence() < 0.6) ? Ground.NAME_IN_PART : Ground.NAME_IN_SECTION);
			proposals.add(Proposal.of(
					new Link(role.inwards() ? other : unit, role.relation(), role.inwards() ? unit : other, Map.of()),
					item.lines(), at, named.confidence(), ground));
		}
		for (String words : reading.unknown()) {
			unknown(unit, role, item, at, words, proposals);
		}
		if (reading.named().isEmpty() && reading.unknown().isEmpty()) {
			unknown(unit, role, item, at, item.text(), proposals);
		}
	}

	/**
	 * A body that no registry has, or words that the person has to say something about.
	 */
	private void unknown(String unit, Lexicon.Role role, Item item, String at, String words, List<Proposal> proposals) {
		Optional<Bodies.Body> body = "actors".equals(role.ends()) ? Bodies.whole(words) : Optional.empty();
		if (body.isPresent()) {
			String id = Slug.of(body.get().name());
			Snippet name = Snippet.of(body.get().name());
			proposals.add(Proposal.of(new NewNode(id, body.get().kind(), null, name.words(), name.whole(),
					Tongue.of(List.of(words)), body.get().properties()), item.lines(), at, 0.6, Ground.CLASS_NOUN));
			proposals.add(Proposal.of(
					new Link(role.inwards() ? id : unit, role.relation(), role.inwards() ? unit : id, Map.of()),
					item.lines(), at, 0.6, Ground.CLASS_NOUN));
		}
		else if (!Folding.words(words).isEmpty()) {
			proposals.add(Proposal.of(new Mention(unit, null, Snippet.of(words.strip()).words(), role.relation()),
					item.lines(), at, 0.3, Ground.ITEM));
		}
	}

}
