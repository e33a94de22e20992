package lv.saiknes.house;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import lv.saiknes.export.Addresses;
import lv.saiknes.export.Part;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Language;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.PropertyType;
import lv.saiknes.ontology.ValueType;
import lv.saiknes.query.Fact;
import lv.saiknes.query.Facts;
import lv.saiknes.query.Link;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.RelationReader;
import lv.saiknes.query.Vertex;
import lv.saiknes.time.Printed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads what is said of nodes, each statement with its evidence. */
@Component
public class StatementReader {

	private final NodeReader nodeReader;

	private final RelationReader relationReader;

	private final Facts facts;

	private final Ontology ontology;

	private final MessageSource messages;

	StatementReader(NodeReader nodeReader, RelationReader relationReader, Facts facts, Ontology ontology,
			MessageSource messages) {
		this.nodeReader = nodeReader;
		this.relationReader = relationReader;
		this.facts = facts;
		this.ontology = ontology;
		this.messages = messages;
	}

	/**
	 * The relation or claim with this id; empty where none has it, as where a node has.
	 */
	public Optional<StatementView> find(String id, Language language) {
		if (id.indexOf(Addresses.PARTS) < 0) {
			return Optional.empty();
		}
		Link link = this.relationReader.findLinks(List.of(id)).get(id);
		return (link != null) ? Optional.of(relation(link, language)) : findClaim(id, language);
	}

	private StatementView relation(Link link, Language language) {
		Fact fact = Objects.requireNonNull(this.facts.of(List.of(link), language).get(link.id()));
		Map<String, Vertex> ends = this.nodeReader.findVertices(List.of(link.from(), link.to()));
		return new StatementView(this.ontology.findRelationType(link.kind()).orElseThrow().label().in(language),
				Printed.unended(fact.sentence()),
				List.of(link.from(), link.to())
					.stream()
					.map((end) -> NodeName.of(Objects.requireNonNull(ends.get(end), end), this.ontology, language))
					.toList(),
				fact, null, Part.of(List.of(), List.of(link.id())));
	}

	private Optional<StatementView> findClaim(String id, Language language) {
		String owner = id.substring(0, id.indexOf(Addresses.PARTS));
		Vertex node = this.nodeReader.findVertices(List.of(owner)).get(owner);
		if (node == null) {
			return Optional.empty();
		}
		List<Claim> claims = Objects.requireNonNull(this.nodeReader.findClaims(List.of(owner)).get(owner));
		int at = Addresses.claimIds(owner, claims).indexOf(id);
		if (at < 0) {
			return Optional.empty();
		}
		ClaimRow row = Objects.requireNonNull(rows(node, claims, language).get(at));
		NodeName name = NodeName.of(node, this.ontology, language);
		String property = message("property." + row.detail().name(), language);
		String words = row.detail().words();
		String value = (words != null) ? message(words, language) : row.detail().value();
		return Optional.of(new StatementView(property, name.title() + " – " + property + ": " + value, List.of(name),
				null, row, Part.of(List.of(owner), List.of())));
	}

	private String message(String key, Language language) {
		return this.messages.getMessage(key, null, language.locale());
	}

	/**
	 * What is claimed of a node, each with its evidence; what was made from others last.
	 */
	public List<ClaimRow> claims(Vertex node, Language language) {
		List<Claim> claims = Objects.requireNonNull(this.nodeReader.findClaims(List.of(node.id())).get(node.id()));
		List<ClaimRow> rows = rows(node, claims, language);
		return rows.stream().sorted(Comparator.comparingInt((row) -> row.premises().size())).toList();
	}

	/** A row for each of these claims, in their order. */
	private List<ClaimRow> rows(Vertex node, List<Claim> claims, Language language) {
		Set<String> cited = new LinkedHashSet<>();
		claims.forEach((claim) -> cited.addAll(claim.citations()));
		Map<String, Fact.Passage> passages = this.facts.findPassages(cited, language);
		Kind kind = this.ontology.getKind(node.kind());
		List<String> ids = Addresses.claimIds(node.id(), claims);
		Map<String, ClaimRow> known = new LinkedHashMap<>();
		ClaimRow[] rows = new ClaimRow[claims.size()];
		List<Integer> order = new ArrayList<>();
		for (int i = 0; i < rows.length; i++) {
			order.add(i);
		}
		order.sort(Comparator.comparingInt((at) -> claims.get(at).premises().size()));
		for (int at : order) {
			Claim claim = claims.get(at);
			rows[at] = new ClaimRow(ids.get(at),
					detail(kind.name(), Objects.requireNonNull(kind.claims().get(claim.property()), claim::property),
							claim.value(), language),
					claim.grade().name(), this.ontology.labelOf(claim.grade()).in(language),
					(claim.reason() != null) ? claim.reason().in(language) : null, claim.rule(),
					claim.citations().stream().map(passages::get).toList(),
					claim.premises().stream().map(known::get).filter(Objects::nonNull).toList());
			known.putIfAbsent(node.id() + "#" + claim.property(), rows[at]);
		}
		return List.of(rows);
	}

	/** One of a few values is said in the words of the messages. */
	public static Detail detail(String of, PropertyType type, Object value, Language language) {
		String words = (type.type() == ValueType.ENUM) ? "value." + of + "." + type.name() + "." + value : null;
		return new Detail(type.name(), type.type(), Printed.of(value, language), words);
	}

	/**
	 * A relation or claim as its page shows it.
	 *
	 * @param kind what it is
	 * @param title it in a sentence, without its full stop
	 * @param ends the nodes that it is about
	 * @param fact a relation's evidence, absent for a claim
	 * @param claim the claim, absent for a relation
	 * @param part what is exported with it
	 */
	public record StatementView(String kind, String title, List<NodeName> ends, @Nullable Fact fact,
			@Nullable ClaimRow claim, Part part) {
	}

	/**
	 * A statement about the entity.
	 *
	 * @param id its id
	 * @param detail what it says
	 * @param grade name of its grade
	 * @param gradeLabel its grade in words
	 * @param reason why an editor judged so, for curated ones
	 * @param rule name of the rule that made it, for derived ones
	 * @param passages where it is written
	 * @param premises what the rule made it from
	 */
	public record ClaimRow(String id, Detail detail, String grade, String gradeLabel, @Nullable String reason,
			@Nullable String rule, List<Fact.Passage> passages, List<ClaimRow> premises) {

		/** Whether it is a name, say, and no text. */
		public boolean isShort() {
			return this.detail.type() == ValueType.STRING;
		}

	}

	/**
	 * One thing more that is known.
	 *
	 * @param name name of the property
	 * @param type what its values may be
	 * @param value its value
	 * @param words key of the message that says the value, absent where it says itself
	 */
	public record Detail(String name, ValueType type, String value, @Nullable String words) {
	}

}
