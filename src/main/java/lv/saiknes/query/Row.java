package lv.saiknes.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.types.Entity;
import org.neo4j.driver.types.MapAccessorWithDefaultValue;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Relationship;
import org.neo4j.driver.util.Pair;

/**
 * A row of the {@link EmbeddedDatabase} as the driver would give it. Whoever takes it
 * whole gets the very map that was read; the driver's values are made of it only for who
 * asks for them.
 */
final class Row implements Record {

	private final Map<String, Object> columns;

	private @Nullable Value value;

	Row(Map<String, Object> columns) {
		this.columns = columns;
	}

	private MapAccessorWithDefaultValue value() {
		Value known = this.value;
		if (known == null) {
			known = Values.value(this.columns);
			this.value = known;
		}
		return known;
	}

	@Override
	public Map<String, Object> asMap() {
		return this.columns;
	}

	@Override
	public <T> Map<String, T> asMap(Function<Value, T> mapper) {
		return value().asMap(mapper);
	}

	@Override
	public List<String> keys() {
		return List.copyOf(this.columns.keySet());
	}

	@Override
	public List<Value> values() {
		return keys().stream().map(this::get).toList();
	}

	@Override
	public <T> Iterable<T> values(Function<Value, T> mapper) {
		return values().stream().map(mapper).toList();
	}

	@Override
	public List<Pair<String, Value>> fields() {
		throw new UnsupportedOperationException("ask for the columns by their names");
	}

	@Override
	public int index(String key) {
		return new ArrayList<>(this.columns.keySet()).indexOf(key);
	}

	@Override
	public boolean containsKey(String key) {
		return this.columns.containsKey(key);
	}

	@Override
	public int size() {
		return this.columns.size();
	}

	@Override
	public Value get(String key) {
		return value().get(key);
	}

	@Override
	public Value get(int index) {
		return values().get(index);
	}

	@Override
	public Value get(String key, Value otherwise) {
		return value().get(key, otherwise);
	}

	@Override
	public Object get(String key, Object otherwise) {
		return value().get(key, otherwise);
	}

	@Override
	public Number get(String key, Number otherwise) {
		return value().get(key, otherwise);
	}

	@Override
	public Entity get(String key, Entity otherwise) {
		return value().get(key, otherwise);
	}

	@Override
	public Node get(String key, Node otherwise) {
		return value().get(key, otherwise);
	}

	@Override
	public Path get(String key, Path otherwise) {
		return value().get(key, otherwise);
	}

	@Override
	public Relationship get(String key, Relationship otherwise) {
		return value().get(key, otherwise);
	}

	@Override
	public int get(String key, int otherwise) {
		return value().get(key, otherwise);
	}

	@Override
	public long get(String key, long otherwise) {
		return value().get(key, otherwise);
	}

	@Override
	public boolean get(String key, boolean otherwise) {
		return value().get(key, otherwise);
	}

	@Override
	public String get(String key, String otherwise) {
		return value().get(key, otherwise);
	}

	@Override
	public float get(String key, float otherwise) {
		return value().get(key, otherwise);
	}

	@Override
	public double get(String key, double otherwise) {
		return value().get(key, otherwise);
	}

	@Override
	public List<Object> get(String key, List<Object> otherwise) {
		return value().get(key, otherwise);
	}

	@Override
	public <T> List<T> get(String key, List<T> otherwise, Function<Value, T> mapper) {
		return value().get(key, otherwise, mapper);
	}

	@Override
	public Map<String, Object> get(String key, Map<String, Object> otherwise) {
		return value().get(key, otherwise);
	}

	@Override
	public <T> Map<String, T> get(String key, Map<String, T> otherwise, Function<Value, T> mapper) {
		return value().get(key, otherwise, mapper);
	}

}
