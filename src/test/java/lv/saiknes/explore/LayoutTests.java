package lv.saiknes.explore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

/** The layout of a made-up graph: rings of nodes, each joined to the next by one line. */
class LayoutTests {

	private static final int RINGS = 12;

	private static final int MEMBERS = 25;

	@TempDir
	private Path directory;

	/** Everyone in a ring is joined to the four next, and ring to ring by one line. */
	private static Mesh rings() {
		int[] from = new int[RINGS * MEMBERS * 4 + RINGS - 1];
		int[] to = new int[from.length];
		int count = 0;
		for (int ring = 0; ring < RINGS; ring++) {
			for (int member = 0; member < MEMBERS; member++) {
				for (int far = 1; far <= 4; far++) {
					from[count] = ring * MEMBERS + member;
					to[count++] = ring * MEMBERS + (member + far) % MEMBERS;
				}
			}
		}
		for (int ring = 1; ring < RINGS; ring++) {
			from[count] = (ring - 1) * MEMBERS;
			to[count++] = ring * MEMBERS;
		}
		return Mesh.of(RINGS * MEMBERS, from, to, IntStream.range(0, count).mapToDouble((i) -> 1).toArray(), null);
	}

	private static Layout layout(Mesh mesh) {
		Layout layout = Layout.of(mesh, (done) -> true);
		assertThat(layout).isNotNull();
		return layout;
	}

	@Test
	void theSameGraphGetsTheSamePlaces() {
		Layout first = layout(rings());
		Layout second = layout(rings());
		assertThat(second.x()).isEqualTo(first.x());
		assertThat(second.y()).isEqualTo(first.y());
		assertThat(second.levels().getLast()).isEqualTo(first.levels().getLast());
	}

	@Test
	void whatBelongsTogetherIsACommunityAndLiesTogether() {
		Layout layout = layout(rings());
		int[] finest = layout.levels().getFirst();
		double near = 0;
		double far = 0;
		Random random = new Random(7);
		for (int i = 0; i < 2000; i++) {
			int ring = random.nextInt(RINGS);
			int one = ring * MEMBERS + random.nextInt(MEMBERS);
			int other = ring * MEMBERS + random.nextInt(MEMBERS);
			int stranger = ((ring + 1 + random.nextInt(RINGS - 1)) % RINGS) * MEMBERS + random.nextInt(MEMBERS);
			assertThat(finest[one]).isNotEqualTo(finest[stranger]);
			near += distance(layout, one, other);
			far += distance(layout, one, stranger);
		}
		assertThat(near * 2).isLessThan(far);
	}

	@Test
	void noNodeCoversAnother() {
		Layout layout = layout(rings());
		for (int one = 0; one < layout.x().length; one++) {
			for (int other = 0; other < one; other++) {
				assertThat(distance(layout, one, other)).isGreaterThan(8);
			}
		}
	}

	private static double distance(Layout layout, int one, int other) {
		return Math.hypot(layout.x()[one] - layout.x()[other], layout.y()[one] - layout.y()[other]);
	}

	@Test
	void communitiesAreWhereModularityIsHighest() {
		// Two triangles with a bridge, and one that stands alone.
		Mesh mesh = Mesh.of(7, new int[] { 0, 1, 2, 3, 4, 5, 2 }, new int[] { 1, 2, 0, 4, 5, 3, 3 },
				new double[] { 1, 1, 1, 1, 1, 1, 1 }, null);
		assertThat(Communities.find(mesh).getLast()).containsExactly(0, 0, 0, 1, 1, 1, 2);
	}

	@Test
	void whatJoinsTwoNodesIsAddedUp() {
		Mesh mesh = Mesh.of(3, new int[] { 0, 1, 2, 2 }, new int[] { 1, 0, 1, 2 }, new double[] { 1, 2, 4, 8 }, null);
		assertThat(mesh.neighbours()).containsExactly(1, 0, 2, 1);
		assertThat(mesh.weights()).containsExactly(3, 3, 4, 4);
		assertThat(mesh.degree(2)).isEqualTo(20, within(0.0));
		Mesh joined = mesh.joined(new int[] { 0, 0, 1 }, 2);
		assertThat(joined.loops()).containsExactly(3, 8);
		assertThat(joined.weights()).containsExactly(4, 4);
	}

	@Test
	void aLayoutIsKeptForItsVersionAlone() throws IOException {
		Mesh mesh = rings();
		Layout layout = layout(mesh);
		new LayoutFile(this.directory, "one").write(layout, mesh);
		assertThat(new LayoutFile(this.directory, "two").read(mesh)).isEmpty();
		Layout kept = new LayoutFile(this.directory, "one").read(mesh).orElseThrow();
		assertThat(kept.x()).isEqualTo(layout.x());
		assertThat(kept.y()).isEqualTo(layout.y());
		assertThat(kept.levels()).hasSameSizeAs(layout.levels());
		Mesh other = Mesh.of(2, new int[] { 0 }, new int[] { 1 }, new double[] { 1 }, null);
		assertThat(new LayoutFile(this.directory, "one").read(other)).isEmpty();
		new LayoutFile(this.directory, "two").write(layout, mesh);
		assertThat(this.directory).isDirectoryContaining((file) -> file.endsWith("layout-two.tsv.gz"));
		assertThat(Files.exists(new LayoutFile(this.directory, "one").path())).isFalse();
	}

	@Test
	void aDamagedFileIsNamed() throws IOException {
		LayoutFile file = new LayoutFile(this.directory, "one");
		Files.writeString(file.path(), "no archive");
		assertThatIOException().isThrownBy(() -> file.read(rings()));
	}

	@Test
	void whoSaysStopGetsNoLayout() {
		assertThat(Layout.of(rings(), (done) -> done < 0.2)).isNull();
	}

}
