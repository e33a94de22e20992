package lv.saiknes.explore;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import lv.saiknes.export.Part;
import lv.saiknes.query.ClaimFact;
import lv.saiknes.query.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What the map shows, as tables.
 *
 * @param lead what it shows, in words
 * @param firstYear first year that the time slider offers
 * @param lastYear last year: the first of which the sources know nothing
 * @param lastInForce the last year in which a partnership on the map is in force, the
 * last one of all where that is never so
 * @param lastHeard the year up to which the sources tell of partnerships on the map
 * @param lastEnd the year of the last end that is known beyond that, absent where none is
 * @param places places, those of partnerships first, then by name
 * @param ties partnerships between places, in the order in which they begin
 * @param countries names of the countries in the data
 * @param regions the regions whose municipalities are on the map
 * @param portion which of all partnerships these are; null where they are all
 * @param cuts of what not all is shown
 */
public record MapView(String lead, int firstYear, int lastYear, int lastInForce, int lastHeard,
		@Nullable Integer lastEnd, List<Place> places, List<Tie> ties, List<CountryName> countries,
		List<RegionName> regions, @Nullable Portion portion, List<Cut> cuts) {

	public MapView {
		places = List.copyOf(places);
		ties = List.copyOf(ties);
		countries = List.copyOf(countries);
		regions = List.copyOf(regions);
		cuts = List.copyOf(cuts);
	}

	/** The places and partnerships, with what makes places parties to them. */
	public Part part() {
		return Part.of(Stream.concat(this.places.stream().map(Place::id), this.ties.stream().map(Tie::id)).toList(),
				this.ties.stream().flatMap((tie) -> tie.facts().stream()).map(Fact::id).distinct().toList());
	}

	/** Whether a partnership with a line on the map is in force in this year. */
	public boolean isInForce(int year) {
		return isInForce(this.ties, year);
	}

	static boolean isInForce(List<Tie> ties, int year) {
		return ties.stream().anyMatch((tie) -> tie.drawn() && tie.course().at(year).holds());
	}

	/** From where the coordinates are, each text once, in the order of the places. */
	public List<String> notes() {
		return this.places.stream().map(Place::point).filter(Objects::nonNull).map(Point::note).distinct().toList();
	}

	/**
	 * Whether municipalities of a region are on the map of which the data does not say
	 * when they existed: they stand there in any year as they are today.
	 */
	public boolean isOfToday(RegionName region) {
		return this.places.stream().anyMatch((place) -> place.regions().contains(region) && place.existence() == null);
	}

	/** The euroregions whose members are on the map. */
	public List<String> euroregions() {
		return this.places.stream().map(Place::euroregion).filter(Objects::nonNull).distinct().toList();
	}

	/**
	 * Some of all partnerships, by name.
	 *
	 * @param shown how many these are
	 * @param total how many there are
	 * @param begins whether these are the first ones
	 * @param next id of the last of these, after which the others come; null for the last
	 * ones
	 */
	public record Portion(int shown, long total, boolean begins, @Nullable String next) {
	}

	/**
	 * Something of which not all is shown.
	 *
	 * @param of whose parties, members or municipalities they are; null of the rows of
	 * partnerships
	 * @param shown how many are shown
	 * @param total how many there are
	 */
	public record Cut(@Nullable String of, int shown, long total) {
	}

	/** Why a place is on the map. */
	enum Role {

		/** It is a party to a partnership with a place in another country. */
		PARTNER,

		/** It is a municipality of a region whose plans these are. */
		REGION,

		/** It is a member of the euroregion. */
		EUROREGION

	}

	/**
	 * A place.
	 *
	 * @param id its id
	 * @param name its name
	 * @param country the country it lies in, absent where the data does not say
	 * @param roles why it is on the map
	 * @param regions the regions of which it is a municipality
	 * @param existence when it exists, absent where no date is known
	 * @param euroregion the euroregion of which it ever is a member, absent for most
	 * @param membership when it is a member of the euroregion, absent where it never is
	 * @param point where it is, absent where the data has no coordinates
	 */
	record Place(String id, String name, @Nullable String country, Set<Role> roles, List<RegionName> regions,
			@Nullable Course existence, @Nullable String euroregion, @Nullable Course membership,
			@Nullable Point point) {
	}

	/**
	 * A point with how it is known.
	 *
	 * @param latitude degrees, WGS 84
	 * @param longitude degrees, WGS 84
	 * @param gradeLabel how it is known, in words
	 * @param reason where an editor took it from, absent where a source states it
	 */
	record Point(double latitude, double longitude, String gradeLabel, @Nullable String reason) {

		/** How it is known, in one line. */
		public String note() {
			return (this.reason != null) ? this.gradeLabel + ": " + this.reason : this.gradeLabel;
		}

	}

	/**
	 * A partnership between two places, or one that cannot be drawn because its parties
	 * are no places with coordinates.
	 *
	 * @param id id of the partnership
	 * @param name its name
	 * @param parties the two places, or all parties of one that is not drawn
	 * @param undrawn why the map has no line for it, absent where it has
	 * @param course how it goes from year to year
	 * @param prolongedByYears by how many years it was prolonged, absent where it was not
	 * @param facts the relations that make these its parties
	 * @param dates its dates with their evidence
	 */
	record Tie(String id, String name, List<Party> parties, @Nullable Undrawn undrawn, Course course,
			@Nullable Long prolongedByYears, List<Fact> facts, List<ClaimFact> dates) {

		/** Whether the map has a line for it. */
		public boolean drawn() {
			return this.undrawn == null;
		}

	}

	/**
	 * Why the map has no line for a partnership.
	 *
	 * @param why the reason
	 * @param parties of how many parties it holds: those without coordinates, else those
	 * with them
	 * @param of how many parties there are
	 */
	record Undrawn(Reason why, int parties, int of) {
	}

	/** What keeps a partnership from having a line. */
	enum Reason {

		/** Not two of its parties have coordinates. */
		NO_COORDINATES,
		/** Those that have coordinates lie in one country. */
		ONE_COUNTRY,
		/** None of those that have coordinates lies at home. */
		ABROAD

	}

	/**
	 * A party to a partnership.
	 *
	 * @param id its id
	 * @param name its name
	 */
	record Party(String id, String name) {
	}

	/**
	 * A region whose municipalities are on the map.
	 *
	 * @param view how the address of the map calls it
	 * @param name its short name
	 * @param municipality what a municipality of it is called
	 */
	public record RegionName(String view, String name, String municipality) {
	}

	/**
	 * A country.
	 *
	 * @param name its name in the language of the page
	 * @param english its English name, by which the map of the world knows it
	 */
	record CountryName(String name, String english) {
	}

}
