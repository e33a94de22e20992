package lv.saiknes.ontology;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import lv.saiknes.model.Grade;

/** Writes the ontology as a page for people, with a diagram of the model. */
public final class OntologyPage {

	/** Where the page lies in the project. */
	public static final String FILE = "graph-schema/ONTOLOGY.md";

	private final Ontology ontology;

	private final StringBuilder page = new StringBuilder();

	private OntologyPage(Ontology ontology) {
		this.ontology = ontology;
	}

	/** The page as Markdown; the same ontology gives the same text. */
	public static String of(Ontology ontology) {
		return new OntologyPage(ontology).write();
	}

	private String write() {
		line("# The model");
		line("");
		line("Generated from `ontology.yaml` by `java -jar target/saiknes.jar document`; change that file, not this one.");
		line("");
		line("## How a fact is known");
		line("");
		line("| grade | Latvian | English | meaning |");
		line("|---|---|---|---|");
		for (Grade grade : Grade.values()) {
			row("`" + grade + "`", this.ontology.labelOf(grade).lv(), this.ontology.labelOf(grade).en(),
					this.ontology.descriptionOf(grade));
		}
		line("");
		line("## Picture");
		line("");
		line("Rosters (`LOCATED_IN`, `TARGETS`), `REFERS_TO`, `SAME_WORDING_AS`, `CONTRADICTS` and `OBSERVED_IN` are left"
				+ " out; `Actor` stands for " + actors() + ".");
		line("");
		diagram();
		kinds();
		relations();
		return this.page.toString();
	}

	private void diagram() {
		Set<String> left = Set.of("REFERS_TO", "SAME_WORDING_AS", "CONTRADICTS", "OBSERVED_IN");
		line("```mermaid");
		line("graph LR");
		Set<String> arrows = new TreeSet<>();
		for (RelationType type : this.ontology.relationTypes()) {
			if (type.roster() || left.contains(type.name())) {
				continue;
			}
			for (RelationType.Ends ends : type.ends()) {
				for (String from : folded(ends.from())) {
					for (String to : folded(ends.to())) {
						arrows.add("  " + from + " -->|" + type.name() + "| " + to);
					}
				}
			}
		}
		arrows.forEach(this::line);
		line("```");
		line("");
	}

	private void kinds() {
		line("## Kinds of nodes");
		line("");
		for (Kind kind : this.ontology.kinds()) {
			line("### " + kind.name());
			line("");
			line("*" + kind.label().lv() + "* · " + kind.label().en() + ". " + kind.description());
			line("");
			if (!kind.traits().isEmpty()) {
				line("Traits: " + code(kind.traits().stream().map(Trait::written).toList()) + ".");
				line("");
			}
			if (!kind.labels().isEmpty()) {
				line("Further labels: " + code(kind.labels()) + ".");
				line("");
			}
			properties("property", kind.properties().values().stream().toList());
			properties("claim",
					kind.claims()
						.values()
						.stream()
						.filter((claim) -> !this.ontology.commonClaims().containsKey(claim.name()))
						.toList());
		}
		line("Nodes of any kind may carry these claims:");
		line("");
		properties("claim", this.ontology.commonClaims().values().stream().toList());
	}

	private void relations() {
		line("## Relations");
		line("");
		for (RelationType type : this.ontology.relationTypes()) {
			line("### " + type.name());
			line("");
			line("*" + type.label().lv() + "* · " + type.label().en() + "; inverse *" + type.inverse().lv() + "* · "
					+ type.inverse().en() + ". " + type.description());
			line("");
			for (RelationType.Ends ends : type.ends()) {
				line("- " + code(folded(ends.from())) + " → " + code(folded(ends.to())));
			}
			line("");
			List<String> marks = new ArrayList<>();
			if (type.roster()) {
				marks.add("Roster: joins nearly everything, so paths avoid it.");
			}
			if (!type.rosterTo().isEmpty()) {
				marks.add("Roster where it ends at " + code(type.rosterTo()) + ".");
			}
			if (type.loose()) {
				marks.add("Loose: says little by itself, so paths through it count for less.");
			}
			if (type.whole() != RelationType.Whole.NONE) {
				marks.add("Its " + ((type.whole() == RelationType.Whole.TO) ? "end" : "start") + " is the whole.");
			}
			if (type.tree()) {
				marks.add("Makes up a plan.");
			}
			if (type.acyclic()) {
				marks.add("Never leads back to where it began.");
			}
			if (type.symmetric()) {
				marks.add("Holds in both directions.");
			}
			if (!marks.isEmpty()) {
				line(String.join(" ", marks));
				line("");
			}
			properties("property",
					type.properties()
						.values()
						.stream()
						.filter((property) -> !this.ontology.commonRelationProperties().containsKey(property.name()))
						.toList());
		}
		line("Relations of any type may carry these properties:");
		line("");
		properties("property", this.ontology.commonRelationProperties().values().stream().toList());
	}

	private void properties(String heading, List<PropertyType> properties) {
		if (properties.isEmpty()) {
			return;
		}
		line("| " + heading + " | type | meaning |");
		line("|---|---|---|");
		for (PropertyType property : properties) {
			String type = (property.type() == ValueType.ENUM) ? String.join(", ", property.values())
					: property.type().name().toLowerCase(Locale.ROOT);
			row("`" + property.name() + "`" + (property.required() ? " (required)" : ""), type, property.description());
		}
		line("");
	}

	/**
	 * Names of kinds, with the actors folded into one where all of them are there.
	 */
	private List<String> folded(Set<String> kinds) {
		List<String> actors = actorNames();
		if (!kinds.containsAll(actors)) {
			return kinds.stream().sorted().toList();
		}
		List<String> names = kinds.stream()
			.filter((kind) -> !actors.contains(kind))
			.sorted()
			.collect(Collectors.toCollection(ArrayList::new));
		names.addFirst("Actor");
		return names;
	}

	private List<String> actorNames() {
		return this.ontology.kinds().stream().filter(Kind::actor).map(Kind::name).toList();
	}

	private String actors() {
		return code(actorNames());
	}

	private static String code(Iterable<String> names) {
		List<String> marked = new ArrayList<>();
		names.forEach((name) -> marked.add("`" + name + "`"));
		return String.join(", ", marked);
	}

	private void row(String... cells) {
		line("| " + String.join(" | ", cells) + " |");
	}

	private void line(String text) {
		this.page.append(text).append('\n');
	}

}
