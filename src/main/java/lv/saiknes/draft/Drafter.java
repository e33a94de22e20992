package lv.saiknes.draft;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

import lv.saiknes.draft.Proposal.Passage;
import lv.saiknes.model.Dataset;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.Trait;

/**
 * Makes a draft of a source: asks the rules, and whoever else was plugged in, and holds
 * what they propose against the text. The same text and registries give the same draft.
 */
public final class Drafter {

	private final List<Proposer> proposers;

	private Drafter(List<Proposer> proposers) {
		this.proposers = List.copyOf(proposers);
	}

	/**
	 * A drafter that knows the names of this dataset.
	 * @param further whoever else may propose, such as a language model
	 */
	public static Drafter of(Ontology ontology, Dataset known, List<Proposer> further) {
		Gazetteer gazetteer = new Gazetteer(known.entities(), (node) -> {
			Kind kind = ontology.getKind(node.kind());
			return kind.actor() && !kind.is(Trait.GROUP);
		});
		NameReader names = new NameReader(gazetteer, known.relations(),
				(node) -> ontology.getKind(node.kind()).is(Trait.GROUP));
		List<Proposer> all = new ArrayList<>();
		all.add(new SheetRules(ontology, gazetteer, names));
		all.add(new TableRules(ontology, names));
		all.add(new ProseRules(ontology, gazetteer, known.relations()));
		all.addAll(further);
		return new Drafter(all);
	}

	/**
	 * What a source may say, each once, in the order of the lines. What names lines that
	 * the source does not have is left out.
	 */
	public List<Proposal> draft(Manuscript text) {
		Map<String, Proposal> proposals = new LinkedHashMap<>();
		BinaryOperator<Proposal> surer = Drafter::joined;
		for (Proposer proposer : this.proposers) {
			BitSet read = read(proposals.values());
			proposer.propose(text)
				.stream()
				.filter((proposal) -> proposal.passages().stream().allMatch((one) -> one.lines().last() <= text.size()))
				.filter((proposal) -> !(isLoose(proposal) && read.get(proposal.passages().getFirst().lines().first())))
				.forEach((proposal) -> proposals.merge(proposal.id(), proposal, surer));
		}
		return proposals.values()
			.stream()
			.sorted(Comparator.comparingInt((Proposal one) -> one.passages().getFirst().lines().first()))
			.toList();
	}

	/** Lines whose meaning a list or a table has told already. */
	private static BitSet read(Collection<Proposal> proposals) {
		BitSet read = new BitSet();
		proposals.stream()
			.filter((one) -> one.ground() != Ground.HEADING && one.ground() != Ground.AGREEMENT)
			.flatMap((one) -> one.passages().stream())
			.forEach((one) -> read.set(one.lines().first(), one.lines().last() + 1));
		return read;
	}

	/** What is only named somewhere; where the line says more, that counts. */
	private static boolean isLoose(Proposal proposal) {
		return proposal.ground() == Ground.NAME_IN_TEXT && proposal.what() instanceof Statement.Mention
				|| proposal.ground() == Ground.CLASS_NOUN && proposal.confidence() < 0.5
				|| proposal.ground() == Ground.FIGURE;
	}

	/** Two passages that say the same are evidence together; the surer reading counts. */
	private static Proposal joined(Proposal one, Proposal other) {
		List<Passage> passages = new ArrayList<>(one.passages());
		other.passages()
			.stream()
			.filter((more) -> passages.stream().noneMatch((known) -> known.lines().equals(more.lines())))
			.forEach(passages::add);
		Proposal surer = (other.confidence() > one.confidence()) ? other : one;
		return new Proposal(surer.what(), passages, surer.confidence(), surer.ground(), surer.status());
	}

}
