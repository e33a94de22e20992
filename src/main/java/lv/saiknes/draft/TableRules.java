package lv.saiknes.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import lv.saiknes.draft.NameReader.Named;
import lv.saiknes.draft.Statement.Link;
import lv.saiknes.draft.Statement.Mention;
import lv.saiknes.draft.Statement.NewNode;
import lv.saiknes.draft.Statement.Property;
import lv.saiknes.model.Entity;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Proposes what tables say whose rows have a word for what the row holds and then what it
 * holds: the name of an action, who is responsible, what it costs, an indicator.
 */
final class TableRules implements Proposer {

	private static final double FOUND = 0.75;

	private static final Pattern RULE = Pattern.compile("[\\s|:-]+");

	/** Between the items of one cell. */
	private static final Pattern ITEMS = Pattern.compile("\\s*(?:\\n\\s*\\|?\\s*|[•·▪●]|;\\s)+\\s*");

	/** After it a cell says what the one who was named does. */
	private static final Pattern EXPLAINED = Pattern.compile("\\s+[–—-]\\s+|:\\s");

	private static final int LONGEST_LABEL = 80;

	private final Ontology ontology;

	private final NameReader names;

	private final Lexicon lexicon = Lexicon.words();

	TableRules(Ontology ontology, NameReader names) {
		this.ontology = ontology;
		this.names = names;
	}

	@Override
	public List<Proposal> propose(Manuscript text) {
		Reader reader = new Reader(text);
		for (int i = 1; i <= text.size(); i++) {
			if (text.line(i).startsWith("|")) {
				int last = end(text, i);
				reader.row(new Lines(i, last));
				i = last;
			}
		}
		return reader.proposals;
	}

	/** A cell with several lines makes a row go on until one ends with its stroke. */
	private static int end(Manuscript text, int first) {
		int last = first;
		while (!text.line(last).stripTrailing().endsWith("|") && last < text.size() && !text.line(last + 1).isBlank()) {
			last++;
		}
		return last;
	}

	/** Reads row after row and keeps of what they speak. */
	private final class Reader {

		private final Manuscript text;

		private final List<Proposal> proposals = new ArrayList<>();

		private final Set<String> used = new HashSet<>();

		private String about;

		private String kind = "Plan";

		private String place = "";

		private int parts;

		Reader(Manuscript text) {
			this.text = text;
			this.about = text.plan();
		}

		void row(Lines lines) {
			StringBuilder whole = new StringBuilder();
			for (int i = lines.first(); i <= lines.last(); i++) {
				whole.append(whole.isEmpty() ? "" : "\n").append(this.text.line(i));
			}
			if (RULE.matcher(whole).matches()) {
				return;
			}
			List<String> cells = Arrays.stream(whole.toString().split("\\|(?!\\s*\\n)"))
				.map(String::strip)
				.filter((cell) -> !cell.isEmpty() && !cell.matches("-+"))
				.toList();
			if (cells.size() < 2) {
				return;
			}
			String label = cells.get(cells.size() - 2);
			String value = cells.getLast();
			if (label.length() > LONGEST_LABEL) {
				return;
			}
			String folded = Folding.words(label);
			Lexicon words = TableRules.this.lexicon;
			if (Lexicon.anyWordBegins(folded, words.list("unitNames"))) {
				begin("SubPriority", Entity.MEASURE, value, lines, Map.of());
			}
			else if (Lexicon.anyWordBegins(folded, words.list("units"))) {
				if (this.kind.equals("Indicator")) {
					this.proposals.add(Proposal.of(new Property(this.about, "unit", Snippet.of(value).words()), lines,
							this.place, FOUND, Ground.TABLE_ROW));
				}
			}
			else {
				words.findRole(label)
					.filter((role) -> isShort(folded, role))
					.ifPresent((role) -> role(role, value, lines));
				figures(value, lines);
			}
		}

		/**
		 * The word for the role stands near the beginning; a sentence that holds it is no
		 * label.
		 */
		private boolean isShort(String folded, Lexicon.Role role) {
			return folded.split(" ").length <= 6 && !role.words().isEmpty();
		}

		private void begin(String newKind, @Nullable String label, String name, Lines lines,
				Map<String, String> properties) {
			Snippet words = Snippet.of(name);
			String base = this.text.prefix() + Slug.of(newKind) + "-" + Slug.of(name);
			String id = base;
			for (int i = 2; !this.used.add(id); i++) {
				id = base + "-" + i;
			}
			this.about = id;
			this.kind = newKind;
			this.place = words.words();
			this.parts = 0;
			this.proposals.add(Proposal.of(
					new NewNode(id, newKind, label, words.words(), words.whole(), this.text.language(), properties),
					lines, this.place, FOUND, Ground.TABLE_ROW));
			if (label != null) {
				this.proposals.add(Proposal.of(new Link(id, "PART_OF", this.text.plan(), Map.of()), lines, this.place,
						0.4, Ground.TABLE_ROW));
			}
		}

		private void role(Lexicon.Role role, String value, Lines lines) {
			RelationType relation = TableRules.this.ontology.findRelationType(role.relation()).orElseThrow();
			if ("Indicator".equals(role.kind())) {
				String measure = this.about;
				String measureKind = this.kind;
				begin("Indicator", null, value, lines, Map.of());
				if (relation.mayJoin(measureKind, "Indicator")) {
					this.proposals.add(Proposal.of(new Link(measure, role.relation(), this.about, Map.of()), lines,
							this.place, 0.4, Ground.TABLE_ROW));
				}
				return;
			}
			List<String> items = Arrays.stream(ITEMS.split(value))
				.map(String::strip)
				.filter((item) -> Folding.words(item).length() > 1)
				.toList();
			for (String item : items) {
				if (role.ends() == null) {
					if (relation.mayJoin(this.kind, Objects.requireNonNull(role.kind()))) {
						part(role, item, lines);
					}
				}
				else {
					ends(role, relation, EXPLAINED.split(item, 2)[0], lines);
				}
			}
		}

		private void part(Lexicon.Role role, String item, Lines lines) {
			this.parts++;
			String id = this.about + "-" + role.id() + "-" + this.parts;
			Snippet words = Snippet.of(item);
			this.proposals.add(
					Proposal.of(
							new NewNode(id, Objects.requireNonNull(role.kind()), null, words.words(), words.whole(),
									this.text.language(), role.properties()),
							lines, this.place, FOUND, Ground.TABLE_ROW));
			this.proposals.add(Proposal.of(new Link(this.about, role.relation(), id, Map.of()), lines, this.place,
					FOUND, Ground.TABLE_ROW));
		}

		private void ends(Lexicon.Role role, RelationType relation, String item, Lines lines) {
			boolean may = TableRules.this.ontology.kinds()
				.stream()
				.anyMatch((one) -> role.inwards() ? relation.mayJoin(one.name(), this.kind)
						: relation.mayJoin(this.kind, one.name()));
			String measure = "SubPriority";
			NameReader.Reading reading = TableRules.this.names.read(item, (node) -> role.inwards()
					? relation.mayJoin(node.kind(), measure) : relation.mayJoin(measure, node.kind()), Set.of());
			for (Named named : reading.named()) {
				String other = named.node().id();
				this.proposals.add(Proposal.of(
						may ? link(role, other)
								: new Mention(this.about, other, Snippet.of(item).words(), role.relation()),
						lines, this.place, Math.min(FOUND, named.confidence()), Ground.TABLE_ROW));
			}
			for (String words : reading.unknown()) {
				Optional<Bodies.Body> body = "actors".equals(role.ends()) ? Bodies.whole(words) : Optional.empty();
				if (body.isEmpty()) {
					this.proposals.add(Proposal.of(
							new Mention(this.about, null, Snippet.of(words.strip()).words(), role.relation()), lines,
							this.place, 0.3, Ground.TABLE_ROW));
					continue;
				}
				Snippet name = Snippet.of(body.get().name());
				String id = Slug.of(body.get().name());
				this.proposals.add(Proposal.of(new NewNode(id, body.get().kind(), null, name.words(), name.whole(),
						this.text.language(), body.get().properties()), lines, this.place, 0.6, Ground.CLASS_NOUN));
				this.proposals
					.add(Proposal.of(may ? link(role, id) : new Mention(this.about, id, name.words(), role.relation()),
							lines, this.place, 0.6, Ground.CLASS_NOUN));
			}
		}

		private Statement link(Lexicon.Role role, String other) {
			return role.inwards() ? new Link(other, role.relation(), this.about, Map.of())
					: new Link(this.about, role.relation(), other, Map.of());
		}

		private void figures(String value, Lines lines) {
			Figures.of(value)
				.stream()
				.filter((figure) -> figure.property().equals("amount"))
				.forEach((figure) -> this.proposals
					.add(Proposal.of(new Property(this.about, figure.property(), figure.value()), lines,
							this.place.isEmpty() ? "table" : this.place, 0.65, Ground.FIGURE)));
		}

	}

}
