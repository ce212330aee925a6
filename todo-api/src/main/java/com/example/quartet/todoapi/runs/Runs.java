package com.example.quartet.todoapi.runs;

import java.util.List;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The latest runs of every tenant: the older ones give way, so that no job has to clean
 * up.
 */
@Repository
class Runs {

	static final int MAX_RUNS = 100;

	private static final Sort LATEST_FIRST = Sort.by("started").descending();

	private final JdbcAggregateOperations rows;

	private final JdbcClient database;

	Runs(JdbcAggregateOperations rows, JdbcClient database) {
		this.rows = rows;
		this.database = database;
	}

	List<Run> latest(String tid) {
		return this.rows.findAll(Query.query(Criteria.where("tid").is(tid)).sort(LATEST_FIRST).limit(MAX_RUNS),
				Run.class);
	}

	/**
	 * Keeps a run unless it was reported before.
	 * @param run the run
	 * @return {@code false} if it was there already
	 */
	boolean add(Run run) {
		try {
			this.rows.insert(run);
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
		forgetTheOldest(run.tid());
		return true;
	}

	private void forgetTheOldest(String tid) {
		this.database.sql("""
				delete from run where tid = :tid and started < (select min(started) from
				(select started from run where tid = :tid order by started desc limit :kept) as latest)""")
			.param("tid", tid)
			.param("kept", MAX_RUNS)
			.update();
	}

}
