package com.example.quartet.launcher.create;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * A part that is left out leaves no trace in the others.
 */
class LeavingOutTests {

	private final Regions regions = new Regions(Set.of("daemon"));

	@Test
	void aRegionGoesWithItsPart() {
		assertThat(this.regions.cut("""
				a

				# region daemon
				b
				# endregion

				<!-- region site -->
				c
				<!-- endregion -->
				""")).isEqualTo("""
				a

				c
				""");
	}

	@Test
	void aRegionWithinARegionGoesAsWell() {
		assertThat(this.regions.cut("""
				// region daemon
				// region site
				a
				// endregion
				b
				// endregion
				c
				""")).isEqualTo("c\n");
	}

	@Test
	void aLineGoesWithEachOfThePartsThatItNames() {
		assertThat(this.regions.cut("""
				| a | b | <!-- of daemon site -->
				| c | d | <!-- of site -->
				""")).isEqualTo("| c | d |\n");
	}

	@Test
	void theCommaBeforeALastEntryThatIsGoneGoesAsWell() {
		assertThat(this.regions.cut("""
				List.of("a",
					// region daemon
					"b"
				// endregion
				);
				""")).isEqualTo("List.of(\"a\"\n);\n");
	}

	@Test
	void anEndWithoutARegionIsNoticed() {
		assertThatIllegalStateException().isThrownBy(() -> this.regions.cut("a\n// endregion\n"));
	}

	@Test
	void aRegionWithoutAnEndIsNoticed() {
		assertThatIllegalStateException().isThrownBy(() -> this.regions.cut("""
				// region site
				// endregion
				// region daemon
				a
				"""));
	}

	@Test
	void aFolderStandsForAllThatIsInIt() {
		Manifest manifest = Manifest
			.parse(List.of("# a comment", "", "daemon  daemon-client", "daemon  docs/**/*Daemon*.md"));
		assertThat(manifest.isWanted("daemon-client/pom.xml", Set.of("daemon"))).isFalse();
		assertThat(manifest.isWanted("docs/a/b/TheDaemon.md", Set.of("daemon"))).isFalse();
		assertThat(manifest.isWanted("docs/Daemons.md", Set.of("daemon"))).isFalse();
		assertThat(manifest.isWanted("daemon-clients/pom.xml", Set.of("daemon"))).isTrue();
		assertThat(manifest.isWanted("daemon-client/pom.xml", Set.of("workshop"))).isTrue();
	}

	@Test
	void aFileMayStayAlthoughItsFolderGoes() {
		Manifest manifest = Manifest.parse(List.of("site  journeys/*.java", "site  !journeys/Terminal.java"));
		assertThat(manifest.isWanted("journeys/Browser.java", Set.of("site"))).isFalse();
		assertThat(manifest.isWanted("journeys/Terminal.java", Set.of("site"))).isTrue();
		assertThat(manifest.isWanted("journeys/Browser.java", Set.of("daemon"))).isTrue();
	}

	@Test
	void anEntryOfJsonGoesWithItsComma() {
		assertThat(JsonEntries.without("[ \"a\", \"gone\" ]", "gone")).isEqualTo("[ \"a\" ]");
		assertThat(JsonEntries.without("[ \"gone\", \"a\" ]", "gone")).isEqualTo("[ \"a\" ]");
		assertThat(JsonEntries.without("[ \"gone\" ]", "gone")).isEqualTo("[]");
		assertThat(JsonEntries.without("""
				[
				  { "id": "gone", "of": [ { "a": 1 } ] },
				  { "id": "b" }
				]""", "gone")).isEqualTo("""
				[
				  { "id": "b" }
				]""");
	}

	@Test
	void aLinkToWhatIsGoneIsTextAndItsRowOfATableGoes() {
		assertThat(MarkdownLinks.adapt("docs/a.md", """
				See [the workshop](../workshop/README.md#flows), [b](b.md) and [the web](https://example.com).
				| [gone](../workshop/README.md) | x |
				| [b](b.md) | y |
				| `80830000` | z |
				""", Set.of("docs/b.md")::contains, Set.of("80830000"))).isEqualTo("""
				See the workshop, [b](b.md) and [the web](https://example.com).
				| [b](b.md) | y |
				""");
	}

	@Test
	void importsAreInOrderAndUsed() {
		assertThat(JavaImports.sorted("""
				import org.b.B;
				import com.a.A.Inner;
				import com.a.A;

				import static z.Z.z;
				""")).isEqualTo("""
				import com.a.A;
				import com.a.A.Inner;
				import org.b.B;

				import static z.Z.z;
				""");
		assertThat(JavaImports.withoutUnused("""
				import com.a.A;
				import com.a.Aa;
				import com.gone.B;

				class C { A a; B b; }
				""", (type) -> !type.startsWith("com.gone"))).isEqualTo("""
				import com.a.A;

				class C { A a; B b; }
				""");
	}

}
