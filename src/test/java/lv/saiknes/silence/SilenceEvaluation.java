package lv.saiknes.silence;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import lv.saiknes.silence.JudgedSilences.Verdict;

/**
 * How many of the judged answers on silence are met: {@code docs/time-evaluation.md}. The
 * argument names the half; what fails is told for the tuning half alone.
 */
final class SilenceEvaluation {

	private SilenceEvaluation() {
	}

	public static void main(String[] arguments) {
		String half = (arguments.length > 0) ? arguments[0] : "tune";
		List<Verdict> verdicts = JudgedSilences.of(half);
		Map<String, int[]> met = new TreeMap<>();
		for (Verdict verdict : verdicts) {
			int[] counts = met.computeIfAbsent(verdict.part(), (part) -> new int[2]);
			counts[0] += (verdict.problem() == null) ? 1 : 0;
			counts[1]++;
			if (verdict.problem() != null && half.equals("tune")) {
				System.out.println(verdict.id() + " (" + verdict.sort() + "): " + verdict.problem());
			}
		}
		met.forEach((part, counts) -> System.out.printf("| %s | %d of %d |%n", part, counts[0], counts[1]));
	}

}
