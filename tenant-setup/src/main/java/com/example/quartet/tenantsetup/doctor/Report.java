package com.example.quartet.tenantsetup.doctor;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * What was checked, module by module, as it is found out.
 */
class Report {

	private final PrintWriter out;

	private final List<Finding> findings = new ArrayList<>();

	private String module = "";

	Report(PrintWriter out) {
		this.out = out;
	}

	/**
	 * Begins with a module.
	 */
	void module(String name) {
		if (!name.equals(this.module)) {
			this.out.println(name);
			this.module = name;
		}
	}

	/**
	 * Something is in order.
	 */
	void ok(String sentence, Object... values) {
		this.out.println("  ok    " + sentence.formatted(values));
	}

	/**
	 * Something could not be checked.
	 */
	void skipped(String sentence, Object... values) {
		this.out.println("  -     " + sentence.formatted(values));
	}

	/**
	 * Something will fail, though not today.
	 */
	void warning(String sentence, String cure) {
		this.out.println("  soon  " + sentence);
		this.out.println("        Cure: " + cure);
	}

	/**
	 * Something fails; said once, although several checks may see it.
	 * @param aadsts the number that a person would get, or empty
	 * @param sentence what fails
	 * @param cure how to mend it
	 */
	void failure(String aadsts, String sentence, String cure) {
		Finding finding = new Finding(this.module, aadsts, sentence, cure);
		if (this.findings.contains(finding)) {
			return;
		}
		this.findings.add(finding);
		this.out.println("  FAIL  " + finding.text());
		this.out.println("        Cure: " + cure);
	}

	List<Finding> findings() {
		return this.findings;
	}

	/**
	 * Something that fails.
	 */
	record Finding(String module, String aadsts, String sentence, String cure) {

		String text() {
			return this.aadsts.isEmpty() ? this.sentence : "AADSTS%s: %s".formatted(this.aadsts, this.sentence);
		}

	}

}
