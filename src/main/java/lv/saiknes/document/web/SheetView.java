package lv.saiknes.document.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import lv.saiknes.document.DocumentReader;
import lv.saiknes.document.Passage;
import lv.saiknes.document.Sheet;
import lv.saiknes.evidence.CoverageReport;
import lv.saiknes.evidence.SourceLibrary;
import lv.saiknes.export.Addresses;
import lv.saiknes.model.Citation;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Language;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Source;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.PropertyType;
import lv.saiknes.ontology.ValueType;
import lv.saiknes.sentence.Named;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.text.Folding;
import lv.saiknes.time.Printed;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a page of a document into words. */
@Component
class SheetView {

	private final DocumentReader documents;

	private final SentenceWriter sentences;

	private final Ontology ontology;

	private final MessageSource messages;

	SheetView(DocumentReader documents, SentenceWriter sentences, Ontology ontology, MessageSource messages) {
		this.documents = documents;
		this.sentences = sentences;
		this.ontology = ontology;
		this.messages = messages;
	}

	/**
	 * The blocks of a page.
	 * @param first first line of what is asked for, 0 where nothing is
	 * @param last last line of it
	 */
	List<BlockView> blocks(Sheet sheet, List<Sheet.Block> blocks, int first, int last, Language language) {
		Source source = sheet.document().source();
		List<BlockView> views = new ArrayList<>();
		int page = 0;
		for (Sheet.Block block : blocks) {
			int printed = source.pageOf(block.firstLine()).orElse(0);
			List<Line> lines = new ArrayList<>();
			if (sheet.hasText()) {
				for (int line = block.firstLine(); line <= block.lastLine(); line++) {
					lines.add(new Line(line, pieces(sheet.line(line), ""), first <= line && line <= last));
				}
			}
			views.add(new BlockView(block.firstLine(), block.lastLine(), block.state().name(), block.reason(),
					(printed != page) ? printed : null, lines,
					block.passages().stream().map((passage) -> passage(sheet, block, passage, language)).toList(),
					first > 0 && block.firstLine() <= last && first <= block.lastLine()));
			page = printed;
		}
		return views;
	}

	/** The ways in which a passage's facts are known, those stated first. */
	List<GradeView> grades(Language language) {
		return List.of(Grade.STATED, Grade.CURATED)
			.stream()
			.map((grade) -> new GradeView(grade.name(), this.ontology.labelOf(grade).in(language)))
			.toList();
	}

	/** A line in which something was found. */
	Line line(Sheet sheet, int number, String find) {
		return new Line(number, pieces(sheet.line(number), find), false);
	}

	private PassageView passage(Sheet sheet, Sheet.Block block, Passage passage, Language language) {
		List<FactView> facts = new ArrayList<>();
		passage.relations().forEach((relation) -> facts.add(fact(relation, language)));
		passage.claims().forEach((claim) -> facts.add(fact(claim, language)));
		facts.sort(Comparator.comparing((fact) -> Grade.valueOf(fact.grade())));
		Citation citation = passage.citation();
		int shown = Words.named(facts.size(), Sheet.FACTS_SHOWN);
		return new PassageView(citation.locator(), sheet.document().source().pageOf(citation.firstLine()).orElse(null),
				citation.firstLine(), citation.lastLine(),
				citation.lastLine() > block.lastLine() || sheet.hasText() && shorter(sheet, citation, block),
				!this.documents.isUnchanged(citation, sheet), facts.subList(0, shown),
				facts.subList(shown, facts.size()));
	}

	/** Whether lines with text follow the passage in its block. */
	private static boolean shorter(Sheet sheet, Citation citation, Sheet.Block block) {
		for (int line = citation.lastLine() + 1; line <= block.lastLine(); line++) {
			if (CoverageReport.hasText(sheet.line(line))) {
				return true;
			}
		}
		return false;
	}

	private FactView fact(Passage.RelationOf of, Language language) {
		Relation relation = of.relation();
		return new FactView(relation.id(),
				this.sentences.sentence(relation.kind(), Named.of(of.from()), Named.of(of.to()), of.past())
					.in(language),
				relation.grade().name(), this.ontology.labelOf(relation.grade()).in(language));
	}

	private FactView fact(Passage.ClaimOf of, Language language) {
		Entity entity = of.entity();
		Claim claim = entity.claims().get(of.position());
		Kind kind = this.ontology.getKind(entity.kind());
		PropertyType property = kind.claims().get(claim.property());
		Grade grade = claim.grade();
		String value = (property != null && property.type() == ValueType.ENUM)
				? message("value." + kind.name() + "." + claim.property() + "." + claim.value(), language)
				: Printed.of(claim.value(), language);
		return new FactView(Addresses.claimIds(entity).get(of.position()),
				entity.name().in(language) + " – " + message("property." + claim.property(), language) + ": " + value,
				grade.name(), this.ontology.labelOf(grade).in(language));
	}

	private String message(String key, Language language) {
		return this.messages.getMessage(key, null, language.locale());
	}

	/** A line in pieces: what is masked, and where a text was found. */
	static List<Piece> pieces(String line, String find) {
		List<Piece> pieces = new ArrayList<>();
		int at = 0;
		for (int mask = line.indexOf(SourceLibrary.MASK); mask >= 0; mask = line.indexOf(SourceLibrary.MASK, at)) {
			marked(line.substring(at, mask), find, pieces);
			pieces.add(new Piece(SourceLibrary.MASK, Piece.Kind.MASKED));
			at = mask + SourceLibrary.MASK.length();
		}
		marked(line.substring(at), find, pieces);
		return pieces;
	}

	/**
	 * Where the text was found is known only where folding leaves as many letters as
	 * there were.
	 */
	private static void marked(String text, String find, List<Piece> pieces) {
		String wanted = Folding.fold(find.strip());
		String folded = wanted.isEmpty() ? "" : Folding.fold(text);
		int at = 0;
		if (folded.length() == text.length()) {
			for (int found = folded.indexOf(wanted); found >= 0
					&& !wanted.isEmpty(); found = folded.indexOf(wanted, at)) {
				add(text.substring(at, found), Piece.Kind.TEXT, pieces);
				add(text.substring(found, found + wanted.length()), Piece.Kind.FOUND, pieces);
				at = found + wanted.length();
			}
		}
		add(text.substring(at), Piece.Kind.TEXT, pieces);
	}

	private static void add(String text, Piece.Kind kind, List<Piece> pieces) {
		if (!text.isEmpty()) {
			pieces.add(new Piece(text, kind));
		}
	}

	/**
	 * Lines that belong together.
	 *
	 * @param firstLine the first one
	 * @param lastLine the last one
	 * @param state what the data makes of them
	 * @param reason why they need no fact, absent for most
	 * @param page the page that begins with them, absent for most
	 * @param lines the lines; none where the text is not at hand
	 * @param passages what rests on them
	 * @param asked whether they are asked for
	 */
	record BlockView(int firstLine, int lastLine, String state, @Nullable String reason, @Nullable Integer page,
			List<Line> lines, List<PassageView> passages, boolean asked) {

		/** Where they are, each printed place once. */
		public List<String> locators() {
			return this.passages.stream().map(PassageView::locator).distinct().toList();
		}

		/** How many facts rest on them. */
		public int facts() {
			return this.passages.stream().mapToInt((one) -> one.facts().size() + one.rest().size()).sum();
		}

		/** Key of the message that says why they need no fact. */
		public String mark() {
			return "document.mark." + String.valueOf(this.reason).replace(' ', '-');
		}

	}

	/**
	 * A line.
	 *
	 * @param number its number
	 * @param pieces what it says; none where it is blank
	 * @param asked whether it is asked for
	 */
	record Line(int number, List<Piece> pieces, boolean asked) {

		public boolean isBlank() {
			return this.pieces.stream().noneMatch((piece) -> CoverageReport.hasText(piece.text()));
		}

	}

	/**
	 * A piece of a line.
	 *
	 * @param text its text
	 * @param kind what it is
	 */
	record Piece(String text, Kind kind) {

		/** What a piece is. */
		enum Kind {

			/** Words of the document. */
			TEXT,

			/** Words that were looked for. */
			FOUND,

			/** What stands in place of a person's name or contact. */
			MASKED

		}

	}

	/**
	 * A passage with what rests on it.
	 *
	 * @param locator printed place
	 * @param page the page on which it begins, absent where the document has none
	 * @param firstLine first line
	 * @param lastLine last line
	 * @param told whether its lines are told, because they are not those beside it
	 * @param changed whether the text is no longer the one that was read
	 * @param facts the first facts
	 * @param rest the others
	 */
	record PassageView(String locator, @Nullable Integer page, int firstLine, int lastLine, boolean told,
			boolean changed, List<FactView> facts, List<FactView> rest) {
	}

	/**
	 * A way to know.
	 *
	 * @param name its name
	 * @param label its name in words
	 */
	record GradeView(String name, String label) {
	}

	/**
	 * A fact.
	 *
	 * @param id its id
	 * @param sentence it in a sentence
	 * @param grade name of its grade
	 * @param gradeLabel its grade in words
	 */
	record FactView(String id, String sentence, String grade, String gradeLabel) {
	}

}
