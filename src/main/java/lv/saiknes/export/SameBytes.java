package lv.saiknes.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;

/**
 * Passes on a workbook while the library writes it. The library stamps the hour of
 * writing into the file; the same data is to give the same bytes, so the date of the
 * dataset stands there instead, also at each entry. For that, each entry is unpacked and
 * packed again as its bytes come. For one thread.
 */
final class SameBytes extends OutputStream {

	private static final Pattern CLOCK = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z?(?=</dcterms)");

	/** The library calls every sheet one cell large, and some readers believe it. */
	private static final Pattern EXTENT = Pattern.compile("<dimension ref=\"A1\"/>");

	/** Within so many bytes the extent of a sheet is told. */
	private static final int BEGINNING = 2048;

	private static final String CLOCKED = "docProps/core.xml";

	private static final int SIGNATURE = 4;

	/** What begins an entry, but for its name. */
	private static final int HEAD = 30;

	private static final int LENGTH_OF_NAME = 26;

	/** What follows the content of an entry: its checksum and sizes. */
	private static final int SIZES = 24;

	private static final String BEGINS_ENTRY = "PK\3\4";

	private static final String BEGINS_LIST = "PK\1\2";

	private final ZipOutputStream zip;

	private final String day;

	private final Inflater inflater = new Inflater(true);

	private final byte[] unpacked = new byte[1 << 13];

	/** What stands between the contents of two entries, as far as it has come. */
	private final ByteArrayOutputStream between = new ByteArrayOutputStream();

	/** Where in that the next entry begins: behind the sizes of the one before. */
	private int next;

	/** The content of an entry that is still to be looked at. */
	private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();

	/** The entry whose content comes now; null between two. */
	private @Nullable String entry;

	private boolean beginningGone;

	/** Whether the list of the entries has begun, which is made anew. */
	private boolean listed;

	/**
	 * Passes nothing on yet.
	 * @param date of the dataset
	 * @param out is closed with it
	 */
	SameBytes(OutputStream out, String date) {
		this.zip = new ZipOutputStream(out);
		this.day = (date + "-01-01").substring(0, 10);
	}

	@Override
	public void write(int one) throws IOException {
		write(new byte[] { (byte) one }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int from, int length) throws IOException {
		int at = from;
		while (at < from + length && !this.listed) {
			if (this.entry != null) {
				at = unpack(bytes, at, from + length);
			}
			else {
				this.between.write(bytes[at++]);
				beginEntry();
			}
		}
	}

	private void beginEntry() throws IOException {
		byte[] head = this.between.toByteArray();
		if (head.length < this.next + SIGNATURE) {
			return;
		}
		String signature = new String(head, this.next, SIGNATURE, StandardCharsets.ISO_8859_1);
		if (signature.equals(BEGINS_LIST)) {
			this.listed = true;
			return;
		}
		if (!signature.equals(BEGINS_ENTRY)) {
			throw new IOException("The library that writes workbooks writes them otherwise than it did.");
		}
		int name = this.next + HEAD;
		if (head.length < name
				|| head.length < name + length(head, LENGTH_OF_NAME) + length(head, LENGTH_OF_NAME + 2)) {
			return;
		}
		this.entry = new String(head, name, length(head, LENGTH_OF_NAME), StandardCharsets.UTF_8);
		this.between.reset();
		this.beginningGone = false;
		ZipEntry copy = new ZipEntry(this.entry);
		copy.setTimeLocal(LocalDateTime.parse(this.day + "T00:00:00"));
		this.zip.putNextEntry(copy);
	}

	private int length(byte[] head, int place) {
		return (head[this.next + place] & 0xff) | (head[this.next + place + 1] & 0xff) << 8;
	}

	/**
	 * Takes of some bytes those that belong to the entry, and tells where others begin.
	 */
	private int unpack(byte[] bytes, int from, int to) throws IOException {
		this.inflater.setInput(bytes, from, to - from);
		try {
			int length = this.inflater.inflate(this.unpacked);
			while (length > 0) {
				pass(length);
				length = this.inflater.inflate(this.unpacked);
			}
		}
		catch (DataFormatException ex) {
			throw new IOException("The library that writes workbooks packs them otherwise than it did.", ex);
		}
		int end = to - this.inflater.getRemaining();
		if (this.inflater.finished()) {
			passBeginning();
			this.zip.closeEntry();
			this.inflater.reset();
			this.entry = null;
			this.next = SIZES;
		}
		return end;
	}

	private void pass(int length) throws IOException {
		if (this.beginningGone) {
			this.zip.write(this.unpacked, 0, length);
			return;
		}
		this.beginning.write(this.unpacked, 0, length);
		if (this.beginning.size() >= BEGINNING && !CLOCKED.equals(this.entry)) {
			passBeginning();
		}
	}

	private void passBeginning() throws IOException {
		byte[] bytes = this.beginning.toByteArray();
		this.beginning.reset();
		if (CLOCKED.equals(this.entry)) {
			this.zip.write(CLOCK.matcher(new String(bytes, StandardCharsets.UTF_8))
				.replaceAll(this.day + "T00:00:00Z")
				.getBytes(StandardCharsets.UTF_8));
		}
		else if (!this.beginningGone) {
			int looked = Math.min(BEGINNING, bytes.length);
			this.zip.write(EXTENT.matcher(new String(bytes, 0, looked, StandardCharsets.ISO_8859_1))
				.replaceFirst("")
				.getBytes(StandardCharsets.ISO_8859_1));
			this.zip.write(Arrays.copyOfRange(bytes, looked, bytes.length));
		}
		this.beginningGone = true;
	}

	@Override
	public void close() throws IOException {
		this.inflater.end();
		this.zip.close();
	}

}
