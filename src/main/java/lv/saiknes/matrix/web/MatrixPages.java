package lv.saiknes.matrix.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import lv.saiknes.export.Delimited;
import lv.saiknes.export.Grid;
import lv.saiknes.export.Part;
import lv.saiknes.house.House;
import lv.saiknes.matrix.Matrix;
import lv.saiknes.matrix.MatrixAddress;
import lv.saiknes.matrix.MatrixEnds;
import lv.saiknes.matrix.MatrixRequest;
import lv.saiknes.matrix.MatrixTracer;
import lv.saiknes.matrix.MatrixWriter;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Language;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.trace.CurrentTracer;
import lv.saiknes.trace.PathTracer;
import lv.saiknes.trace.TraceAddress;
import lv.saiknes.trace.TraceException;
import lv.saiknes.trace.TraceWriter;
import lv.saiknes.trace.TracedPath;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes what the page of a matrix and its CSV show. */
@Component
class MatrixPages {

	/** So many pairs are told below the table; the CSV has all. */
	private static final int MOST_STRONGEST = 30;

	private static final double EIGHTH_DECIMAL = 1e8;

	private final CurrentTracer tracer;

	private final Ontology ontology;

	private final SentenceWriter sentences;

	MatrixPages(CurrentTracer tracer, Ontology ontology, SentenceWriter sentences) {
		this.tracer = tracer;
		this.ontology = ontology;
		this.sentences = sentences;
	}

	/**
	 * The matrix that an address asks for.
	 * @throws TraceException when it makes no sense
	 */
	MatrixView view(MultiValueMap<String, String> parameters, Language language) {
		PathTracer current = this.tracer.get();
		Answer answer = answer(MatrixAddress.parse(parameters), current);
		Matrix matrix = answer.matrix();
		Locale locale = language.locale();
		String address = MatrixAddress.of(matrix.request(), matrix.version());
		boolean turned = MatrixView.isToBeTurned(matrix.rows().size(), matrix.columns().size());
		List<Entity> before = turned ? matrix.columns() : matrix.rows();
		List<Entity> above = turned ? matrix.rows() : matrix.columns();
		List<MatrixView.Row> rows = new ArrayList<>();
		for (int row = 0; row < before.size(); row++) {
			int number = row;
			rows.add(new MatrixView.Row(head(before.get(row), language),
					IntStream.range(0, above.size())
						.mapToObj((column) -> turned ? matrix.cell(column, number) : matrix.cell(number, column))
						.map((cell) -> cell(cell, address, locale))
						.toList()));
		}
		return new MatrixView(
				side(matrix.rows(), matrix.request().from(), language) + " × "
						+ side(matrix.columns(), matrix.request().to(), language),
				answer.writer().summary(matrix).in(language),
				above.stream().map((entity) -> head(entity, language)).toList(), rows, turned,
				matrix.cells()
					.stream()
					.filter((cell) -> cell.strength() > 0)
					.sorted(Comparator.comparing(Matrix.Cell::common)
						.thenComparingDouble(
								(Matrix.Cell cell) -> -Objects.requireNonNull(cell.path()).score().adjusted()))
					.limit(MOST_STRONGEST)
					.map((cell) -> pair(cell, answer, language))
					.toList(),
				asked(matrix, parameters).map((cell) -> pair(cell, answer, language)).orElse(null),
				House.inLanguage(address, locale),
				House.inLanguage(MatrixAddress.PATH + ".csv" + address.substring(MatrixAddress.PATH.length())
						+ "&separator=" + Delimited.separator(language), locale),
				matrix.version(), part(matrix));
	}

	/** The rows and columns with what the best paths lead over. */
	private static Part part(Matrix matrix) {
		return Part.of(
				Stream.concat(matrix.rows().stream(), matrix.columns().stream()).map(Entity::id).distinct().toList(),
				matrix.cells()
					.stream()
					.map(Matrix.Cell::path)
					.filter(Objects::nonNull)
					.flatMap((path) -> path.steps().stream())
					.flatMap((step) -> step.relations().stream())
					.map(Relation::id)
					.distinct()
					.toList());
	}

	private Answer answer(MatrixRequest request, PathTracer current) {
		return new Answer(new MatrixTracer(current, this.ontology).matrix(request),
				new MatrixWriter(new TraceWriter(this.ontology, this.sentences, current)));
	}

	/**
	 * What all of one side are called: as they were asked for, by their group or label,
	 * else by their kind, and their plan, where they have one, else by name.
	 */
	private String side(List<Entity> entities, MatrixEnds ends, Language language) {
		if (ends.group() != null) {
			return Words.capitalised(this.tracer.get().entity(ends.group()).name()).in(language);
		}
		List<String> kinds = entities.stream().map(Entity::kind).distinct().toList();
		if (entities.size() > 2 && (ends.label() != null || kinds.size() == 1)) {
			String plan = (ends.plan() != null) ? ", " + this.tracer.get().entity(ends.plan()).name().in(language) : "";
			Text all = (ends.label() != null) ? Words.text("matrix.side." + ends.label())
					: this.ontology.getKind(kinds.getFirst()).plural();
			return Words.capitalised(all).in(language) + plan;
		}
		return entities.stream().limit(3).map((entity) -> entity.title().in(language)).collect(Collectors.joining(", "))
				+ ((entities.size() > 3) ? " …" : "");
	}

	private static MatrixView.Head head(Entity entity, Language language) {
		return new MatrixView.Head(entity.id(), entity.title().in(language));
	}

	/** The strength that is shown: none of what all have alike. */
	private static int told(Matrix.Cell cell) {
		return cell.common() ? 0 : cell.strength();
	}

	private static MatrixView.Cell cell(Matrix.Cell cell, String address, Locale locale) {
		TracedPath path = cell.path();
		String look = Objects.requireNonNullElse(cell.how(), "SAME") + ((told(cell) > 0) ? "-" + told(cell) : "");
		String pair = UriComponentsBuilder.fromUriString(House.inLanguage(address, locale))
			.queryParam("row", cell.from().id())
			.queryParam("column", cell.to().id())
			.fragment("pair")
			.toUriString();
		return new MatrixView.Cell(look, (path != null) ? path.steps().size() : 0, told(cell),
				(cell.verdict() != null) ? pair : null);
	}

	private static Optional<Matrix.Cell> asked(Matrix matrix, MultiValueMap<String, String> parameters) {
		@Nullable String row = parameters.getFirst("row");
		@Nullable String column = parameters.getFirst("column");
		return matrix.cells()
			.stream()
			.filter((cell) -> cell.verdict() != null && cell.from().id().equals(row) && cell.to().id().equals(column))
			.findFirst();
	}

	private static MatrixView.Pair pair(Matrix.Cell cell, Answer answer, Language language) {
		Locale locale = language.locale();
		TracedPath path = cell.path();
		return new MatrixView.Pair(head(cell.from(), language), head(cell.to(), language),
				Objects.requireNonNull(cell.how()), (path != null) ? path.steps().size() : 0, told(cell),
				answer.writer().sentence(answer.matrix(), cell).in(language),
				House.inLanguage(trace(cell, answer.matrix()), locale));
	}

	private static String trace(Matrix.Cell cell, Matrix matrix) {
		return TraceAddress.of(MatrixTracer.pair(matrix.request(), cell.from(), cell.to()), matrix.version());
	}

	/**
	 * The matrix as a table for a file: a row for each pair.
	 * @param server address of this server, for the addresses of traces
	 * @throws TraceException when the address makes no sense
	 */
	Grid table(MultiValueMap<String, String> parameters, String server, Language language) {
		Answer answer = answer(MatrixAddress.parse(parameters), this.tracer.get());
		return new Grid("matrix",
				List.of("from", "fromName", "to", "toName", "verdict", "score", "strength", "length", "path", "trace",
						"common"),
				answer.matrix().cells().stream().map((cell) -> row(cell, answer, server, language)).toList());
	}

	private static List<Object> row(Matrix.Cell cell, Answer answer, String server, Language language) {
		TracedPath path = cell.path();
		Object score = (path != null) ? Math.round(path.score().adjusted() * EIGHTH_DECIMAL) / EIGHTH_DECIMAL : "";
		Object length = (path != null) ? path.steps().size() : "";
		boolean asked = cell.verdict() != null;
		return List.of(cell.from().id(), cell.from().title().in(language), cell.to().id(),
				cell.to().title().in(language), asked ? Objects.requireNonNull(cell.verdict()).name() : "", score,
				cell.strength(), length, answer.writer().sentence(answer.matrix(), cell).in(language),
				asked ? server + trace(cell, answer.matrix()) : "", String.valueOf(cell.common()));
	}

	/**
	 * A matrix and what puts it in words.
	 *
	 * @param matrix the matrix
	 * @param writer the writer
	 */
	private record Answer(Matrix matrix, MatrixWriter writer) {
	}

}
