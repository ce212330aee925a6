package com.example.quartet.todoapi.exports;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.example.quartet.identitysupport.api.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The latest export of each person, with its pages: a change that another instance or the
 * person made meanwhile is never overwritten.
 */
@Repository
class Exports {

	private static final int DUE_AT_ONCE = 10;

	private final JdbcAggregateOperations rows;

	private final JdbcClient database;

	Exports(JdbcAggregateOperations rows, JdbcClient database) {
		this.rows = rows;
		this.database = database;
	}

	List<Export> of(Caller caller) {
		return this.rows.findAll(Query.query(owner(caller.tid(), caller.oid())), Export.class);
	}

	Optional<Export> find(Caller caller, UUID id) {
		return this.rows.findOne(Query.query(owner(caller.tid(), caller.oid()).and("id").is(id)), Export.class);
	}

	/**
	 * Adds an export in the place of the person's last one.
	 * @return {@code false} if that one still runs
	 */
	boolean add(Export export) {
		this.database.sql("delete from export where tid = :tid and oid = :oid and state <> 'RUNNING'")
			.param("tid", export.tid())
			.param("oid", export.oid())
			.update();
		try {
			this.rows.insert(export);
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	List<Export> due(Instant now) {
		Criteria due = Criteria.where("state").is(ExportState.RUNNING).and("due").lessThanOrEquals(now);
		return this.rows.findAll(Query.query(due).sort(Sort.by("due")).limit(DUE_AT_ONCE), Export.class);
	}

	/**
	 * Keeps how far an export is.
	 * @throws org.springframework.dao.OptimisticLockingFailureException if it was changed
	 * or deleted meanwhile
	 */
	Export save(Export export) {
		return this.rows.update(export);
	}

	/**
	 * Keeps a page, and that it is kept: both or neither.
	 */
	@Transactional
	Export save(Export export, String page) {
		Export saved = this.rows.update(export);
		this.database.sql("insert into export_page (export, number, content) values (:export, :number, :content)")
			.param("export", saved.id())
			.param("number", saved.pages())
			.param("content", page)
			.update();
		return saved;
	}

	@Nullable String page(UUID export, int number) {
		return this.database.sql("select content from export_page where export = :export and number = :number")
			.param("export", export)
			.param("number", number)
			.query(String.class)
			.optional()
			.orElse(null);
	}

	void delete(Export export) {
		this.rows.deleteById(export.id(), Export.class);
	}

	void deleteEndedBefore(Instant moment) {
		this.database.sql("delete from export where ended < :moment")
			.param("moment", moment.atOffset(ZoneOffset.UTC))
			.update();
	}

	private static Criteria owner(String tid, String oid) {
		return Criteria.where("tid").is(tid).and("oid").is(oid);
	}

}
