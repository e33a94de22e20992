package lv.saiknes.draft;

import java.util.List;

/**
 * A part of a plan: a heading and what stands under it.
 *
 * @param number its number, empty where it has none
 * @param level how deep it lies, from 1
 * @param title its title
 * @param heading lines of its heading
 * @param last its last line
 * @param sections the sections with lists that stand in it
 */
record Unit(String number, int level, String title, Lines heading, int last, List<Section> sections) {

	Unit {
		sections = List.copyOf(sections);
	}

}
