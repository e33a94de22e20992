package lv.saiknes.store;

import java.util.List;

/** Where versions of the dataset are kept. */
public interface VersionShelf {

	/** All of them, the one loaded last first. */
	List<Version> list();

	/** The compressed export of one of them. */
	byte[] read(Version version);

	/** Adds one. */
	void add(Version version, byte[] content);

	/** Removes one. */
	void remove(Version version);

}
