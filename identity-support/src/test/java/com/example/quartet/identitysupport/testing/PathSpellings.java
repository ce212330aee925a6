package com.example.quartet.identitysupport.testing;

import java.util.List;
import java.util.stream.Stream;

/**
 * The ways to write an address that a careless comparison takes for another one.
 */
public final class PathSpellings {

	private PathSpellings() {
	}

	/**
	 * The spellings of a path.
	 * @param path of at least one segment
	 * @return ten of them
	 */
	public static List<String> of(String path) {
		int last = path.lastIndexOf('/') + 1;
		String parent = path.substring(0, last);
		String name = path.substring(last);
		String rest = name.substring(1);
		return Stream
			.of("%%%02x".formatted((int) name.charAt(0)) + rest, "%%%02X".formatted((int) name.charAt(0)) + rest,
					name + ";x=y", ";x=y/" + name, "/" + name, "./" + name, "x/../" + name, "%2e/" + name, name + "/",
					name + "%2f", name + "%00", name + ".json")
			.map((spelling) -> parent + spelling)
			.toList();
	}

}
