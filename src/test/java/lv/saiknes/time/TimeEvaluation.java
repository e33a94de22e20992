package lv.saiknes.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import lv.saiknes.time.JudgedTimes.Verdict;

/**
 * How many of the judged states and questions with a date are met:
 * {@code docs/decisions/0031-state-in-time.md}. The argument names the half; what fails
 * is told for the tuning half alone.
 */
final class TimeEvaluation {

	private TimeEvaluation() {
	}

	public static void main(String[] arguments) {
		String half = (arguments.length > 0) ? arguments[0] : "tune";
		List<Verdict> verdicts = new ArrayList<>(JudgedTimes.states(half));
		verdicts.addAll(JudgedTimes.questions(half));
		Map<String, int[]> met = new TreeMap<>();
		for (Verdict verdict : verdicts) {
			int[] counts = met.computeIfAbsent(verdict.part(), (part) -> new int[2]);
			counts[0] += (verdict.problem() == null) ? 1 : 0;
			counts[1]++;
			if (verdict.problem() != null && half.equals("tune")) {
				System.out.println(verdict.id() + " (" + verdict.sort() + "): " + verdict.problem());
			}
		}
		if (half.equals("tune")) {
			JudgedTimes.printTexts(half);
		}
		met.forEach((part, counts) -> System.out.printf("| %s | %d of %d |%n", part, counts[0], counts[1]));
	}

}
