package lv.saiknes.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import lv.saiknes.evidence.CitationLock;
import lv.saiknes.evidence.PassageHash;
import lv.saiknes.model.Citation;
import lv.saiknes.model.Dataset;
import lv.saiknes.ontology.Ontology;

import static org.assertj.core.api.Assertions.assertThat;

/** A small invented set of seed files that is sound, and ways to put a fault into it. */
public final class SeedExample {

	public static final String SOURCES = "seed-data/sources.yaml";

	public static final String REASONS = "seed-data/reasons.yaml";

	public static final String DATASET = "seed-data/dataset.yaml";

	public static final String LAYOUT = "seed-data/layout.yaml";

	public static final String NODES = "seed-data/nodes.yaml";

	public static final String SHEET = "seed-data/measures/9.1.1.yaml";

	public static final String COUNTS = "seed-data/item-counts.csv";

	public static final String MARKS = "seed-data/marks.yaml";

	public static final String LOCK = "seed-data/citations.lock";

	/** A file that the example does not have, for one thing more. */
	public static final String MORE = "seed-data/more.yaml";

	private static final String TEXT = """
			Dzirnavu programma 2020.–2027. gadam

			9.1. Zināšanas
			9.1.1. Kalnavas koledža
			1. Mērķis: stipra koledža
			4. Ieviesēji:
			a. Kalnavas koledža;
			b. pilsētas un Kalnavas koledža.
			5. Sadarbības partneri: Kalnava, Ezermala
			6. Ieguvumi:
			a. zinoši jaunieši.
			7. Teritorija:
			a. Dzirnavu reģions.
			8. Uzdevumi:
			a. mācīt amatus un rīkot nometnes;
			b. remontēt darbnīcas.
			9. Finansējums:
			a. Upju fonds.
			11. Rādītāji:
			a. audzēkņu skaits.

			Līgums ar Ezermalu: Kalnava, 1994. gadā; 2005. gadā pagarināts par 10 gadiem.
			Kalnava un Ezermala ir pilsētas.""";

	private final Map<String, String> contents;

	private final String text;

	private final Ontology ontology;

	private SeedExample(Map<String, String> contents, String text, Ontology ontology) {
		this.contents = contents;
		this.text = text;
		this.ontology = ontology;
	}

	public static SeedExample sound() {
		Map<String, String> contents = new TreeMap<>();
		contents.put(SOURCES, """
				sources:
				  - id: "009"
				    title: {lv: Dzirnavu programma, en: Mill programme}
				    publisher: {lv: Dzirnavu reģions, en: Mill Region}
				    date: "2020-05"
				    url: https://example.org/programme
				    personal:
				      - {line: 22, from: 0, to: 6}
				""");
		contents.put(DATASET,
				"""
						dataset:
						  title: {lv: Dzirnavu grafs, en: Mill graph}
						  regions:
						    - id: mill-region
						      country: millonia
						      view: mills
						      name: {lv: Dzirnavas, en: Mills}
						      municipality: {lv: Dzirnavu pašvaldība, en: mill municipality}
						      examples: [{actor: kalnava, idea: {lv: amatu nometne, en: a camp of crafts}}]
						  firstPlan: mill-programme
						  crossBorder:
						    instruments: [river-fund]
						    themes: [training]
						    notices: [{countries: [millonia], text: {lv: Aiz upes, en: Across the river}, reason: {lv: tā ir, en: so it is}}]
						  start:
						    heading: {lv: Dzirnavas, en: Mills}
						    lead: {lv: Izdomāti dati, en: Invented data}
						    centre: kalnava
						    questions:
						      - address: /id/kalnava
						        text: {lv: Par Kalnavu, en: About Kalnava}
						        answer:
						          query: '{ entity(id: "kalnava") { name } }'
						          says: {lv: "Tā ir {entity.name}.", en: "It is {entity.name}."}
						  map: {lv: Dzirnavas kartē, en: Mills on a map}
						  about:
						    lead: {lv: Viens dokuments, en: One document}
						    reading: {lv: Lasīts uzmanīgi, en: Read with care}
						    limits: [{lv: Tas ir izdomāts, en: It is invented}]
						""");
		contents.put(LAYOUT,
				"""
						layout:
						  prefix: lpr-
						  label: Measure
						  kinds: [SubPriority, Priority]
						  sections:
						    - {key: goal, number: 1, relation: PURSUES, kind: Goal, id: goal, single: true, properties: {scope: measure}}
						    - {key: implementers, number: 4, relation: IMPLEMENTS, ends: actors, direction: in}
						    - {key: partners, number: 5, relation: PARTNERS_IN, ends: actors, direction: in}
						    - {key: benefits, number: 6, relation: BRINGS, kind: Benefit, id: benefit}
						    - {key: territory, number: 7, relation: TARGETS, ends: places, direction: out}
						    - {key: tasks, number: 8, relation: HAS_TASK, kind: Task, id: task}
						    - {key: funding, number: 9, relation: FUNDED_BY, ends: instruments, direction: out}
						    - {key: indicators, number: 10, relation: MEASURED_BY, kind: Indicator, id: indicator}
						""");
		contents.put(NODES,
				"""
						source: "009"
						nodes:
						  - id: mill-programme
						    kind: Plan
						    level: regional
						    name: {lv: Dzirnavu programma, en: Mill programme}
						    summary: {lv: Izdomāts plāns, en: An invented plan}
						    claims:
						      - {property: periodFrom, value: "2020", cite: 1 @ Virsraksts}
						      - {property: periodTo, value: "2027", cite: 1 @ Virsraksts}
						  - id: lpr-9.1
						    kind: Priority
						    number: "9.1"
						    name: {lv: Zināšanas, en: Knowledge}
						    relations:
						      - {kind: PART_OF, to: mill-programme, cite: [1 @ Virsraksts, 3 @ 9.1]}
						  - id: kalnava
						    kind: Municipality
						    type: town
						    name: {lv: Kalnava, en: Kalnava}
						    aliases: [Kalnavas pilsēta]
						    forms: {genitive: Kalnavas, dative: Kalnavai, accusative: Kalnavu, locative: Kalnavā}
						    sameAs: [https://example.org/kalnava]
						  - id: ezermala
						    kind: Municipality
						    labels: [TwinCity]
						    type: town
						    name: {lv: Ezermala, en: Ezermala}
						  - id: mill-region
						    kind: Region
						    type: planning-region
						    name: {lv: Dzirnavu reģions, en: Mill Region}
						  - id: millonia
						    kind: Country
						    code: ML
						    name: {lv: Dzirnavija, en: Millonia}
						  - id: kalnava-college
						    kind: Institution
						    type: college
						    name: {lv: Kalnavas koledža, en: Kalnava College}
						    relations:
						      - {kind: LOCATED_IN, to: kalnava, grade: CURATED, reason: it bears the name of the town}
						  - id: towns
						    kind: ActorGroup
						    name: {lv: Pilsētas, en: Towns}
						  - id: river-fund
						    kind: FundingInstrument
						    type: fund
						    name: {lv: Upju fonds, en: River Fund}
						  - id: crafts
						    kind: Theme
						    name: {lv: Amati, en: Crafts}
						    relations:
						      - {kind: NARROWER_THAN, to: training, grade: CURATED, reason: crafts are learnt}
						  - id: training
						    kind: Theme
						    name: {lv: Mācības, en: Training}
						  - id: partnership-kalnava-ezermala
						    kind: Partnership
						    form: agreement
						    name: {lv: Kalnavas un Ezermalas līgums, en: Kalnava–Ezermala agreement}
						    claims:
						      - {property: signed, value: "1994", cite: 22 @ Beigas/1}
						      - {property: prolonged, value: "2005", cite: 22 @ Beigas/1}
						      - {property: prolongedByYears, value: 10, cite: 22 @ Beigas/1}
						relations:
						  - {from: kalnava, kind: MEMBER_OF, to: towns, cite: 23 @ Beigas/2}
						  - {from: ezermala, kind: MEMBER_OF, to: towns, cite: 23 @ Beigas/2}
						  - {from: kalnava, kind: PARTY_TO, to: partnership-kalnava-ezermala, validFrom: "1994", cite: 22 @ Beigas/1}
						""");
		contents.put(SHEET, """
				source: "009"
				measure:
				  id: lpr-9.1.1
				  kind: SubPriority
				  partOf: lpr-9.1
				  name: {lv: Kalnavas koledža, en: Kalnava College}
				  heading: 4
				  span: 4-20
				  sections: {indicators: 11}
				  goal: {lines: 5, lv: Stipra koledža, en: A strong college}
				  implementers:
				    - {item: a, lines: 7, actors: [kalnava-college]}
				    - {item: b, lines: 8, actors: [towns, kalnava-college]}
				  partners:
				    - {lines: 9, actors: [kalnava]}
				    - {lines: 9, actors: [{id: ezermala, note: {lv: kā viesis, en: as a guest}}]}
				  benefits:
				    - {item: a, lines: 11, lv: Zinoši jaunieši, en: Skilled young people}
				  territory:
				    - {item: a, lines: 13, places: [mill-region]}
				  tasks:
				    - item: a
				      lines: 15
				      lv: Mācīt amatus
				      en: Teach crafts
				      themes: {crafts: names crafts}
				      parts:
				        - {lv: Rīkot nometnes, en: Hold camps}
				    - {item: b, lines: 16, lv: Remontēt darbnīcas, en: Repair workshops}
				  funding:
				    - {item: a, lines: 18, instruments: [river-fund]}
				  indicators:
				    - {item: a, lines: 20, lv: Audzēkņu skaits, en: Number of pupils, unit: {lv: skaits, en: number}}
				  themes: {training: the measure is about a college}
				""");
		contents.put(REASONS, """
				reasons:
				  - {en: it bears the name of the town, lv: tai ir pilsētas vārds}
				  - {en: crafts are learnt, lv: amatus mācās}
				  - {en: names crafts, lv: nosauc amatus}
				  - {en: the measure is about a college, lv: pasākums ir par koledžu}
				""");
		contents.put(COUNTS, """
				measure,goal,implementers,partners,benefits,territory,tasks,funding,indicators
				9.1.1,1,2,2,1,1,2,1,1
				""");
		contents.put(MARKS, """
				uncited:
				  - {source: "009", lines: 6, reason: heading}
				""");
		return new SeedExample(contents, TEXT, Ontology.load());
	}

	/** The example with one line more in its source. */
	public SeedExample saying(String line) {
		return new SeedExample(this.contents, this.text + "\n" + line, this.ontology);
	}

	/** The example as it is read by another ontology. */
	public SeedExample under(Ontology other) {
		return new SeedExample(this.contents, this.text, other);
	}

	/** The number of the last line of its source. */
	public int lastLine() {
		return (int) this.text.lines().count();
	}

	/** The example with this file added or replaced. */
	public SeedExample with(String path, String content) {
		Map<String, String> changed = new TreeMap<>(this.contents);
		changed.put(path, content);
		return new SeedExample(changed, this.text, this.ontology);
	}

	/** The example without this file. */
	public SeedExample without(String path) {
		Map<String, String> changed = new TreeMap<>(this.contents);
		assertThat(changed.remove(path)).isNotNull();
		return new SeedExample(changed, this.text, this.ontology);
	}

	/** The example with a piece of a file, which stands there once, replaced. */
	public SeedExample edit(String path, String piece, String replacement) {
		String content = this.contents.get(path);
		assertThat(content).containsOnlyOnce(piece);
		return with(path, content.replace(piece, replacement));
	}

	/** The line of a file in which a piece stands for the first time. */
	public int lineOf(String path, String piece) {
		String content = this.contents.get(path);
		assertThat(content).contains(piece);
		return 1 + (int) content.substring(0, content.indexOf(piece)).chars().filter((c) -> c == '\n').count();
	}

	/** The files, with a lock file that fits them unless one was given. */
	public List<SeedFile> files() {
		Map<String, String> files = new TreeMap<>(this.contents);
		files.computeIfAbsent(LOCK, (path) -> lock());
		return files.entrySet().stream().map((file) -> new SeedFile(file.getKey(), file.getValue())).toList();
	}

	/** The lock file that fits these files. */
	public String lock() {
		List<SeedFile> files = this.contents.entrySet()
			.stream()
			.map((file) -> new SeedFile(file.getKey(), file.getValue()))
			.toList();
		List<String> lines = this.text.lines().toList();
		return CitationLock.write(new SeedReader(this.ontology).citations(files)
			.stream()
			.map((c) -> new Citation(c.id(), c.source(), c.locator(), c.firstLine(), c.lastLine(),
					PassageHash.of(lines.subList(c.firstLine() - 1, c.lastLine()))))
			.collect(Collectors.toList()));
	}

	public SeedResult read() {
		return new SeedReader(this.ontology).read(files());
	}

	/** The dataset of an example in which nothing is wrong. */
	public Dataset dataset() {
		SeedResult result = read();
		assertThat(result.findings()).isEmpty();
		return result.dataset().orElseThrow();
	}

	/** Writes the seed files into a folder. */
	public void writeSeed(Path folder) throws IOException {
		for (SeedFile file : files()) {
			Path target = folder.resolve(file.path().substring("seed-data/".length()));
			Files.createDirectories(target.getParent());
			Files.writeString(target, file.content());
		}
	}

	/** Writes the text of the source into a folder. */
	public void writeSource(Path folder) throws IOException {
		Files.writeString(folder.resolve("009_programme.txt"), this.text);
	}

}
