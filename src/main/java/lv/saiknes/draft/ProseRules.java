package lv.saiknes.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import lv.saiknes.draft.Gazetteer.Found;
import lv.saiknes.draft.Statement.Link;
import lv.saiknes.draft.Statement.Mention;
import lv.saiknes.draft.Statement.NewNode;
import lv.saiknes.draft.Statement.Property;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Relation;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.Trait;
import lv.saiknes.text.Folding;

/**
 * Proposes what running text says: agreements and lasting cooperation with their parties,
 * dates and areas, memberships, figures, names that registries know, and bodies that no
 * registry has.
 */
final class ProseRules implements Proposer {

	private static final double SURE = 0.85;

	private static final double LIKELY = 0.65;

	private static final double NAMED = 0.45;

	private static final int LONGEST_HEADING = 100;

	/** Between two names in a heading that is about both. */
	private static final Pattern PAIR = Pattern.compile("^(.{2,60}?)\\s*[–—-]\\s*(.{2,80})$");

	private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}\\d„“\"])");

	/** Before a clause that tells of something else. */
	private static final Pattern CONTRAST = Pattern
		.compile(",\\s+(?:" + String.join("|", Lexicon.words().list("contrasts")) + ")\\s+|;\\s+");

	private final Ontology ontology;

	private final Gazetteer names;

	private final Lexicon lexicon = Lexicon.words();

	private final Map<String, Set<String>> owners = new HashMap<>();

	ProseRules(Ontology ontology, Gazetteer names, List<Relation> relations) {
		this.ontology = ontology;
		this.names = names;
		relations.stream()
			.filter((one) -> one.kind().equals("OF"))
			.forEach((one) -> this.owners.computeIfAbsent(one.from(), (id) -> new HashSet<>()).add(one.to()));
	}

	@Override
	public List<Proposal> propose(Manuscript text) {
		List<Proposal> proposals = new ArrayList<>();
		Reader reader = new Reader(text, proposals);
		for (Lines paragraph : paragraphs(text)) {
			reader.read(paragraph);
		}
		return proposals;
	}

	/** Lines up to a blank one; each item of a list is one by itself. */
	private static List<Lines> paragraphs(Manuscript text) {
		List<Lines> paragraphs = new ArrayList<>();
		int first = 0;
		for (int i = 1; i <= text.size() + 1; i++) {
			boolean ends = i > text.size() || text.isSilent(i);
			boolean begins = !ends && (Marks.begins(text.line(i)) || text.line(i).startsWith("#")
					|| text.line(i).startsWith("|") || (first > 0 && isNewSentence(text.line(i - 1), text.line(i))));
			if (first > 0 && (ends || begins)) {
				paragraphs.add(text.trimmed(first, i - 1));
				first = 0;
			}
			if (!ends && first == 0) {
				first = i;
			}
		}
		return paragraphs;
	}

	private static boolean isNewSentence(String before, String line) {
		String next = line.strip();
		return before.strip().endsWith(".") && !next.isEmpty() && Character.isUpperCase(next.charAt(0));
	}

	/** Sentences, but no break after a number of a year or an abbreviation. */
	static List<String> sentences(String text) {
		List<String> sentences = new ArrayList<>();
		int start = 0;
		Matcher matcher = END_OF_SENTENCE.matcher(text);
		while (matcher.find()) {
			String before = text.substring(start, matcher.start());
			if (before.matches("(?s).*(?:\\b\\p{L}|\\d|\\b(?:dr|st|nr|no|vs|pl|lv))\\.")
					&& !before.matches("(?s).*\\D\\s\\p{Ll}+\\.")) {
				continue;
			}
			sentences.add(before);
			start = matcher.end();
		}
		sentences.add(text.substring(start));
		return sentences;
	}

	/** A sentence that tells of two agreements falls into two at “but”. */
	private List<String> clauses(String sentence) {
		if (!this.lexicon.has("concluded", sentence)) {
			return List.of(sentence);
		}
		List<String> parts = new ArrayList<>();
		int start = 0;
		Matcher matcher = CONTRAST.matcher(sentence);
		while (matcher.find()) {
			String rest = sentence.substring(matcher.end());
			if (this.lexicon.has("concluded", rest) && form(rest).isPresent()) {
				parts.add(sentence.substring(start, matcher.start()));
				start = matcher.end();
			}
		}
		parts.add(sentence.substring(start));
		return parts;
	}

	private Optional<String> form(String text) {
		String folded = Folding.words(text);
		return this.lexicon.groups("agreements")
			.entrySet()
			.stream()
			.filter((one) -> Lexicon.anyWordBegins(folded, one.getValue()))
			.map(Map.Entry::getKey)
			.findFirst();
	}

	/** A group of one town's own bodies: its schools, its companies. */
	private boolean isLocalGroup(Entity node) {
		return this.ontology.getKind(node.kind()).is(Trait.GROUP) && this.owners.containsKey(node.id());
	}

	private boolean isGroupOf(Entity node, Set<String> actors) {
		return isLocalGroup(node) && this.owners.getOrDefault(node.id(), Set.of()).stream().anyMatch(actors::contains);
	}

	private boolean isParty(Entity node) {
		return this.ontology.getKind(node.kind()).actor() && !this.ontology.getKind(node.kind()).is(Trait.GROUP)
				&& !node.kind().equals("Country");
	}

	/** Reads paragraph after paragraph and keeps what a heading said. */
	private final class Reader {

		private final Manuscript text;

		private final List<Proposal> proposals;

		private final Map<String, Integer> used = new LinkedHashMap<>();

		private String section;

		private String title = "";

		private List<String> pair = List.of();

		private Optional<String> partnership = Optional.empty();

		private Set<String> latest = Set.of();

		private int position;

		Reader(Manuscript text, List<Proposal> proposals) {
			this.text = text;
			this.proposals = proposals;
			this.section = text.plan();
		}

		void read(Lines lines) {
			String words = this.text.text(lines);
			if (words.startsWith("|") || isHeading(lines, words)) {
				return;
			}
			this.position++;
			String locator = (this.title.isEmpty() ? "" : this.title + "/") + this.position;
			for (String sentence : sentences(words)) {
				for (String clause : clauses(sentence)) {
					agreement(clause, lines, locator);
				}
				membership(sentence, lines, locator);
			}
			figures(words, lines, locator);
			mentions(words, lines, locator);
		}

		/** A short line without a full stop; one with two names joined is about both. */
		private boolean isHeading(Lines lines, String words) {
			String plain = words.replaceAll("^#+\\s*", "");
			if (plain.length() > LONGEST_HEADING || plain.matches(".*[.;:,]$") || Marks.begins(plain)
					|| lines.last() > lines.first()) {
				return false;
			}
			Matcher matcher = PAIR.matcher(plain);
			if (matcher.matches()) {
				List<String> both = new ArrayList<>();
				for (int i = 1; i <= 2; i++) {
					ProseRules.this.names.find(matcher.group(i), ProseRules.this::isParty)
						.stream()
						.limit(1)
						.forEach((found) -> both.add(nearest(found).id()));
				}
				if (both.size() == 2) {
					this.pair = both;
					begin(plain.replaceAll("\\s*\\(.*?\\)", ""));
					return true;
				}
			}
			if (words.startsWith("#") || plain.matches("\\d+(\\.\\d+)*\\.?\\s+\\p{Lu}.*")) {
				this.pair = List.of();
				begin(plain);
				return true;
			}
			return false;
		}

		private void begin(String words) {
			this.title = Snippet.of(words.strip()).words();
			this.partnership = Optional.empty();
			this.latest = Set.of();
			this.position = 0;
		}

		private Entity nearest(Found found) {
			// Of a town and what bears its name, the town is meant.
			return found.nodes()
				.stream()
				.min((one, other) -> rank(one) != rank(other) ? Integer.compare(rank(one), rank(other))
						: one.id().compareTo(other.id()))
				.orElseThrow();
		}

		private int rank(Entity node) {
			return switch (node.kind()) {
				case "Municipality" -> 0;
				case "Region" -> 1;
				case "Network", "Euroregion" -> 2;
				default -> 3;
			};
		}

		private void agreement(String clause, Lines lines, String locator) {
			Lexicon words = ProseRules.this.lexicon;
			Optional<String> form = form(clause);
			boolean concluded = form.isPresent() && words.has("concluded", clause);
			boolean begun = form.isEmpty() && words.has("cooperation", clause) && words.has("begun", clause);
			boolean twinned = form.isEmpty() && !begun && isTwinning(clause);
			List<String> named = parties(clause);
			if (concluded || begun || twinned) {
				List<String> parties = new ArrayList<>(named);
				if (parties.size() < 2) {
					// What the heading joins, with who is named besides.
					LinkedHashSet<String> all = new LinkedHashSet<>(this.pair);
					all.addAll(parties);
					parties = List.copyOf(all);
				}
				// What is told further of those who have an agreement is no second
				// cooperation.
				boolean known = !concluded && new HashSet<>(parties).equals(this.latest);
				if (parties.size() >= 2 && !known) {
					this.latest = Set.copyOf(parties);
					partnership(clause, form.orElse("cooperation"), parties, concluded, lines, locator);
				}
			}
			else if (this.partnership.isPresent() && words.has("joined", clause) && !named.isEmpty()) {
				named.forEach((actor) -> party(actor, this.partnership.get(), Figures.firstDate(clause), lines, locator,
						SURE));
			}
			else if (this.partnership.isPresent() && words.has("prolonged", clause)) {
				Figures.firstDate(clause)
					.ifPresent((date) -> this.proposals
						.add(Proposal.of(new Property(this.partnership.get(), "prolonged", date), lines, locator, SURE,
								Ground.AGREEMENT)));
			}
			areas(clause, lines, locator);
		}

		private boolean isTwinning(String clause) {
			return ProseRules.this.lexicon.has("twin", clause) && parties(clause).size() >= 2
					&& Pattern.compile("(?U)\\b(ir|is|are|has|have)\\b").matcher(clause).find();
		}

		/**
		 * Who is named. A name right before another says where that one lies: “Kalna
		 * county Lejas town”. Those that the heading joins come first; where several
		 * towns' own groups are named, these and not the towns.
		 */
		private List<String> parties(String clause) {
			List<Found> found = ProseRules.this.names.find(clause, (node) -> isParty(node) || isLocalGroup(node));
			Set<String> near = new HashSet<>(this.pair);
			found.forEach((one) -> one.nodes().stream().map(Entity::id).forEach(near::add));
			Set<String> parties = new LinkedHashSet<>();
			Set<String> groups = new LinkedHashSet<>();
			for (int i = 0; i < found.size(); i++) {
				Found one = found.get(i);
				String between = (i + 1 < found.size()) ? clause.substring(one.to(), found.get(i + 1).from()) : ".";
				Optional<Entity> group = one.nodes().stream().filter((node) -> isGroupOf(node, near)).findFirst();
				if (group.isEmpty() && isJoiner(between)) {
					group = shared(clause.substring(one.from(), one.to()), found.get(i + 1), clause, near);
				}
				if (group.isPresent()) {
					groups.add(group.get().id());
				}
				else if (one.nodes().stream().anyMatch(ProseRules.this::isParty) && !isPlaceOf(between)) {
					parties.add(nearest(one).id());
				}
			}
			if (groups.size() > 1) {
				return List.copyOf(groups);
			}
			Set<String> ordered = new LinkedHashSet<>(this.pair);
			ordered.retainAll(parties);
			ordered.addAll(parties);
			return List.copyOf(ordered);
		}

		private boolean isJoiner(String between) {
			return ProseRules.this.lexicon.list("joiners").contains(Folding.words(between));
		}

		private boolean isPlaceOf(String between) {
			String word = Folding.words(between);
			return between.isBlank() || (between.matches("[\\p{L}\\s]+") && word.split(" ").length <= 2 && Lexicon
				.anyWordBegins(word.substring(word.lastIndexOf(' ') + 1), ProseRules.this.lexicon.list("regions")));
		}

		/** “of Kalna and Leja art schools”: the first has schools, too. */
		private Optional<Entity> shared(String town, Found next, String clause, Set<String> near) {
			List<Gazetteer.Word> words = ProseRules.this.names.words(clause.substring(next.from(), next.to()));
			for (int size = words.size() - 1; size > 0; size--) {
				String tail = clause.substring(next.from() + words.get(words.size() - size).from(), next.to());
				Optional<Entity> group = ProseRules.this.names.named(town + " " + tail, ProseRules.this::isLocalGroup)
					.stream()
					.filter((node) -> isGroupOf(node, near))
					.findFirst();
				if (group.isPresent()) {
					return group;
				}
			}
			return Optional.empty();
		}

		private void partnership(String clause, String form, List<String> parties, boolean concluded, Lines lines,
				String locator) {
			String other = parties.stream().filter((one) -> !one.equals(parties.getFirst())).findFirst().orElseThrow();
			String base = (form.equals("agreement") ? "partnership" : form) + "-" + parties.getFirst() + "-" + other;
			int times = this.used.merge(base, 1, Integer::sum);
			String id = (times == 1) ? base : base + "-" + times;
			this.partnership = Optional.of(id);
			double confidence = concluded ? SURE : LIKELY;
			String name = ProseRules.this.names.get(parties.getFirst()).name().lv() + " – "
					+ ProseRules.this.names.get(other).name().lv();
			this.proposals.add(Proposal.of(
					new NewNode(id, "Partnership", null, name, true, this.text.language(), Map.of("form", form)), lines,
					locator, confidence, Ground.AGREEMENT));
			Optional<String> date = Figures.firstDate(clause);
			date.ifPresent((value) -> this.proposals
				.add(Proposal.of(new Property(id, concluded ? "signed" : "validFrom", value), lines, locator,
						confidence, Ground.AGREEMENT)));
			parties.forEach((actor) -> party(actor, id, date, lines, locator, confidence));
		}

		private void party(String actor, String id, Optional<String> date, Lines lines, String locator,
				double confidence) {
			Map<String, String> properties = date.map((value) -> Map.of("validFrom", value)).orElse(Map.of());
			this.proposals.add(Proposal.of(new Link(actor, "PARTY_TO", id, properties), lines, locator, confidence,
					Ground.AGREEMENT));
		}

		/** Areas of the cooperation that was told of last. */
		private void areas(String clause, Lines lines, String locator) {
			Lexicon words = ProseRules.this.lexicon;
			if (this.partnership.isEmpty() || !words.has("areas", clause)
					|| !(words.has("cooperation", clause) || words.has("planned", clause))) {
				return;
			}
			Set<String> seen = new HashSet<>();
			ProseRules.this.names.find(clause, (node) -> ProseRules.this.ontology.getKind(node.kind()).is(Trait.THEME))
				.stream()
				.flatMap((found) -> found.nodes().stream().limit(1))
				.filter((theme) -> seen.add(theme.id()))
				.forEach((theme) -> this.proposals.add(Proposal.of(
						new Link(this.partnership.get(), "COVERS", theme.id(),
								Map.of("status", words.has("planned", clause) ? "planned" : "active")),
						lines, locator, LIKELY, Ground.AGREEMENT)));
		}

		private void membership(String sentence, Lines lines, String locator) {
			if (!ProseRules.this.lexicon.has("members", sentence)) {
				return;
			}
			List<Entity> nodes = ProseRules.this.names.find(sentence, ProseRules.this::isParty)
				.stream()
				.map(this::nearest)
				.toList();
			Optional<Entity> network = nodes.stream()
				.filter((node) -> rank(node) == 2)
				.findFirst()
				.or(() -> this.pair.stream()
					.map(ProseRules.this.names::get)
					.filter((node) -> rank(node) == 2)
					.findFirst());
			Optional<String> date = Figures.firstDate(sentence);
			network
				.ifPresent(
						(one) -> nodes.stream()
							.filter((node) -> rank(node) < 2)
							.forEach(
									(node) -> this.proposals
										.add(Proposal.of(
												new Link(node.id(), "MEMBER_OF", one.id(),
														date.map((value) -> Map.of("validFrom", value))
															.orElse(Map.of())),
												lines, locator, LIKELY, Ground.NAME_IN_TEXT))));
		}

		private void figures(String words, Lines lines, String locator) {
			for (Figures.Figure figure : Figures.of(words)) {
				this.proposals.add(Proposal.of(new Property(this.section, figure.property(), figure.value()), lines,
						locator, figure.property().equals("amount") ? LIKELY : 0.5, Ground.FIGURE));
			}
		}

		private void mentions(String words, Lines lines, String locator) {
			List<Found> known = ProseRules.this.names.find(words,
					(node) -> ProseRules.this.ontology.getKind(node.kind()).actor() || node.kind().equals("Country")
							|| ProseRules.this.ontology.getKind(node.kind()).is(Trait.INSTRUMENT));
			known.forEach((found) -> this.proposals.add(Proposal.of(
					new Mention(this.section, nearest(found).id(),
							Snippet.of(words.substring(found.from(), found.to())).words(), null),
					lines, locator, NAMED, Ground.NAME_IN_TEXT)));
			Bodies.find(words)
				.stream()
				.filter((body) -> known.stream().noneMatch((one) -> one.from() < body.to() && body.from() < one.to()))
				.forEach((body) -> {
					Snippet name = Snippet.of(body.name());
					this.proposals.add(Proposal.of(
							new NewNode(Slug.of(body.name()), body.kind(), null, name.words(), name.whole(),
									Tongue.of(List.of(words)), body.properties()),
							lines, locator, NAMED, Ground.CLASS_NOUN));
				});
		}

	}

}
