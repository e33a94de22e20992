package lv.saiknes.connect;

import java.util.ArrayList;
import java.util.List;

import lv.saiknes.connect.Connected.Branch;
import lv.saiknes.connect.Connected.Method;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Text;
import lv.saiknes.sentence.Named;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.trace.PathTracer;
import lv.saiknes.trace.TraceWriter;
import lv.saiknes.words.Words;

/**
 * Tells in words what connects several things. Immutable, and safe to share between
 * threads.
 */
public final class ConnectWriter {

	private final SentenceWriter sentences;

	private final PathTracer tracer;

	private final TraceWriter traces;

	/** One for what is found where this tracer walks. */
	public ConnectWriter(SentenceWriter sentences, PathTracer tracer, TraceWriter traces) {
		this.sentences = sentences;
		this.tracer = tracer;
		this.traces = traces;
	}

	/** What joins them all, in some sentences. */
	public Text summary(Connected connected) {
		if (connected.branches().isEmpty()) {
			return Words.text("connect.none");
		}
		List<Text> said = new ArrayList<>();
		List<Entity> joined = connected.nodes()
			.stream()
			.filter((node) -> connected.request().ids().contains(node.id()))
			.toList();
		int count = connected.branches().size();
		said.add(Words.capitalised(Words.count("connect.found", count, named(joined), count)));
		if (!connected.between().isEmpty()) {
			said.add(Words.count("connect.through", count,
					Words.and(connected.between()
						.stream()
						.map((node) -> this.sentences.nameAfterPreposition(Named.of(node), "accusative"))
						.toList())));
		}
		if (!connected.broad().isEmpty()) {
			said.add(Words.text("connect.broad",
					Words.and(connected.broad().stream().map((node) -> this.sentences.name(Named.of(node))).toList())));
		}
		if (!connected.apart().isEmpty()) {
			said.add(Words.text("connect.apart", named(connected.apart())));
		}
		if (connected.method() == Method.APPROXIMATE) {
			said.add(Words.text("connect.approximate"));
		}
		return Words.together(said);
	}

	private Text named(List<Entity> nodes) {
		return Words.and(nodes.stream().map((node) -> this.sentences.name(Named.of(node), "accusative")).toList());
	}

	/** A relation of the tree in a sentence. */
	public Text sentence(Connected connected, Branch branch) {
		boolean past = branch.step()
			.relations()
			.stream()
			.allMatch((relation) -> this.tracer.hasEnded(relation, connected.request().asOf()));
		return this.traces.sentence(branch.step().relations().getFirst(), past);
	}

}
