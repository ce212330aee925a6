package com.example.quartet.tenantsetup.doctor;

/**
 * One thing that may be wrong with the settings.
 */
interface Check {

	/**
	 * Looks, and reports what it saw, good or bad.
	 */
	void run(Settings settings, Report report);

}
